import { hundredthsOf, pointsOf } from '../../kernel/points.ts';
import { contentVersions } from '../../services/content/content-versions.ts';
import { loadContent } from '../load-content.ts';
import type { Report } from '../reply.ts';
import { textTable } from '../text-table.ts';

/** `exam list`: the exams of a content folder, with the version each would be published as. */
export async function examList(folder: string): Promise<Report> {
  const { content } = await loadContent(folder);
  const versions = new Map(
    contentVersions(content)
      .filter(({ kind }) => kind === 'exam')
      .map(({ authoredId, id }) => [authoredId, id]),
  );
  const exams = content.exams.map(({ value: exam }) => ({
    id: exam.id,
    version: versions.get(exam.id)!,
    grade: exam.grade,
    title: exam.title,
    titleEn: exam.titleEn,
    itemCount: exam.itemCount,
    timeLimitMin: exam.timeLimitMin,
    maxPoints: pointsOf(
      Object.values(exam.blueprint.types).reduce(
        (sum, { count, points }) => sum + count * hundredthsOf(points),
        0,
      ),
    ),
    cutScore: exam.cutScore.points,
  }));
  const rows = exams.map((exam) => [
    exam.id,
    exam.grade,
    ...[exam.itemCount, exam.timeLimitMin, exam.maxPoints, exam.cutScore].map(String),
    exam.titleEn,
  ]);
  const text = textTable([['exam', 'grade', 'items', 'minutes', 'points', 'cut', 'title'], ...rows]);
  return { exitCode: 0, json: exams, text: exams.length === 0 ? 'No exams.' : text };
}
