import type { CivilDate } from '../../kernel/civil-date.ts';
import { checkContent } from './check-content.ts';
import { checkPolicyFigures } from './check-policy-figures.ts';
import type { ContentProblem } from './content-problem.ts';
import { type Content, readContent } from './read-content.ts';

export interface CheckedContent {
  content: Content;
  problems: ContentProblem[];
}

/**
 * Reads and checks the content folder. Cross-checks run only on content that could be read whole. With a day, as for
 * authors, items are also held against the policies in force on it.
 */
export async function checkedContent(folder: string, day?: CivilDate): Promise<CheckedContent> {
  const { content, problems } = await readContent(folder);
  if (problems.length > 0) return { content, problems };
  const byDay = day === undefined ? [] : checkPolicyFigures(content, day);
  return { content, problems: [...checkContent(content), ...byDay] };
}

/** Counts authors and reviewers ask for. */
export function contentStats({ content }: Pick<CheckedContent, 'content'>) {
  const count = <T>(values: readonly T[]) => {
    const result: Record<string, number> = {};
    for (const value of values) result[String(value)] = (result[String(value)] ?? 0) + 1;
    return result;
  };
  const bank = (name: string) => {
    const items = content.items.filter((placed) => placed.bank === name);
    return {
      items: items.length,
      byType: count(items.map(({ item }) => item.type)),
      byLevel: count(items.map(({ item }) => item.level)),
      bySection: count(items.map(({ section }) => section)),
      byCompetency: count(items.map(({ item }) => item.competency)),
      fromPolicy: items.filter(({ item }) => item.fromPolicy).length,
    };
  };
  const covered = (name: string) =>
    new Set(
      content.items.filter((placed) => placed.bank === name).flatMap(({ item }) => item.syllabusPoints),
    );
  return {
    chapters: content.chapters.map(({ id, characters, anchors, checks }) => ({
      id,
      characters,
      anchors: anchors.length,
      checks: checks.length,
    })),
    practice: bank('practice'),
    exam: bank('exam'),
    exams: content.exams.length,
    scenarios: content.scenarios.map(({ value }) => ({ id: value.id, nodes: value.nodes.length })),
    glossary: content.glossary.length,
    syllabus: {
      points: content.syllabus.length,
      withoutPractice: content.syllabus
        .filter((point) => !covered('practice').has(point.id))
        .map((point) => point.id),
      withoutExam: content.syllabus
        .filter((point) => !covered('exam').has(point.id))
        .map((point) => point.id),
    },
  };
}
