import type { ContentProblem } from './content-problem.ts';
import type { Content } from './read-content.ts';
import { syllabusCoverage } from './syllabus-coverage.ts';

/** Every syllabus point is practised and, unless it is kept out of exams, examined; where it is kept out, no item asks. */
export function checkSyllabusCoverage(content: Pick<Content, 'syllabus' | 'items'>): ContentProblem[] {
  return syllabusCoverage(content).flatMap(({ point, practice, exam }) => {
    const problem = (expected: string, found: string, mend: string): ContentProblem => ({
      file: 'syllabus.yaml',
      path: point.id,
      expected,
      found,
      mend,
    });
    const problems: ContentProblem[] = [];
    if (practice.length === 0)
      problems.push(problem('at least one practice item', 'none', 'Write one, or name the point in one.'));
    if (point.practiceOnly !== undefined && exam.length > 0)
      problems.push(
        problem(
          'no exam item, as practiceOnly says',
          exam.join(', '),
          'Move the items to the practice bank, or remove practiceOnly.',
        ),
      );
    if (point.practiceOnly === undefined && exam.length === 0)
      problems.push(
        problem('at least one exam item', 'none', 'Write one, or give the reason in practiceOnly.'),
      );
    return problems;
  });
}
