import type { CivilDate } from '../../kernel/civil-date.ts';
import { checkChapterMeasure } from './check-chapter-measure.ts';
import { checkContent } from './check-content.ts';
import { checkItemWriting } from './check-item-writing.ts';
import { checkPolicyFigures } from './check-policy-figures.ts';
import { checkSyllabusCoverage } from './check-syllabus-coverage.ts';
import type { ContentProblem } from './content-problem.ts';
import { type Content, readContent } from './read-content.ts';

export interface CheckedContent {
  content: Content;
  problems: ContentProblem[];
}

/**
 * Reads and checks the content folder. Cross-checks run only on content that could be read whole. With a day, as for
 * authors, items are also held against the policies in force on it, and content against what makes it good: measure of
 * chapters, coverage of the syllabus, rules of item writing. None of that keeps a server from starting.
 */
export async function checkedContent(folder: string, day?: CivilDate): Promise<CheckedContent> {
  const { content, problems } = await readContent(folder);
  if (problems.length > 0) return { content, problems };
  const forAuthors =
    day === undefined
      ? []
      : [
          ...checkPolicyFigures(content, day),
          ...checkChapterMeasure(content),
          ...checkSyllabusCoverage(content),
          ...checkItemWriting(content),
        ];
  return { content, problems: [...checkContent(content), ...forAuthors] };
}
