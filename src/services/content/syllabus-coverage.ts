import type { SyllabusPoint } from '../../schemas/reference.ts';
import type { Content } from './read-content.ts';

/** A syllabus point and the items that ask about it. */
export interface PointCoverage {
  point: SyllabusPoint;
  practice: string[];
  exam: string[];
  /** At least one practice item and, unless it is kept out of exams, one exam item. */
  covered: boolean;
}

/** Which items cover each syllabus point, in the order of the syllabus. */
export function syllabusCoverage({ syllabus, items }: Pick<Content, 'syllabus' | 'items'>): PointCoverage[] {
  const asking = new Map(syllabus.map(({ id }) => [id, { practice: [] as string[], exam: [] as string[] }]));
  for (const { item, bank } of items)
    for (const point of item.syllabusPoints) asking.get(point)?.[bank].push(item.id);
  return syllabus.map((point) => {
    const { practice, exam } = asking.get(point.id)!;
    const covered = practice.length > 0 && (exam.length > 0 || point.practiceOnly !== undefined);
    return { point, practice, exam, covered };
  });
}
