import type { GradedAttempt } from '../../domain/grading/grade-attempt.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type OwnResult, ownResultSchema, type ScoreReport } from '../../schemas/audience/result.ts';
import type { Exam } from '../../schemas/exam.ts';
import type { SyllabusPoint } from '../../schemas/reference.ts';
import { type ResultRow, selectOptionalCurrentResult } from '../../store/attempt.ts';
import { selectOptionalLiveVersion } from '../../store/content.ts';
import { selectLateCount } from '../../store/late-response.ts';
import type { ActorContext } from '../context.ts';
import { placeOf, readContents } from '../study/manual.ts';
import { versionBody } from '../version-cache.ts';
import { ownAttempt } from './own-attempt.ts';
import { showsScore } from './own-history.ts';

/**
 * The actor's own result, picked field by field from what grading stored. Refusals: `not-found`, `not-yours` (logged),
 * `attempt-open` while it runs.
 */
export async function readResult(context: ActorContext, attemptId: string): Promise<Result<OwnResult>> {
  const { db } = context;
  const own = await ownAttempt(context, attemptId);
  if (!own.ok) return own;
  const attempt = own.value;
  if (attempt.state === 'open') return refuse('attempt-open');
  const [exam, row, lateCount] = await Promise.all([
    versionBody<Exam>(db, attempt.examVersionId),
    selectOptionalCurrentResult(db, attemptId),
    selectLateCount(db, attemptId),
  ]);
  const settled = row && row.decision !== 'pending' ? row : null;
  const shown = settled && showsScore(exam) ? settled : null;
  return ok(
    ownResultSchema.parse({
      attemptId,
      examId: exam.id,
      grade: exam.grade,
      title: exam.title,
      titleEn: exam.titleEn,
      startedAt: attempt.startedAt,
      closedAt: attempt.closedAt ?? attempt.deadlineAt,
      closedBy: attempt.state as OwnResult['closedBy'],
      lateCount,
      state: shown ? 'graded' : settled ? 'withheld' : 'pending',
      keys: exam.delivery.showKeys,
      report: shown ? await reportOf(context, shown, exam) : null,
    } satisfies OwnResult),
  );
}

async function reportOf({ db }: ActorContext, row: ResultRow, exam: Exam): Promise<ScoreReport> {
  const graded = JSON.parse(row.detailJson) as GradedAttempt;
  const [contents, syllabus] = await Promise.all([
    readContents(db),
    selectOptionalLiveVersion(db, 'reference', 'syllabus'),
  ]);
  const chapters = contents.parts.flatMap((part) => part.chapters);
  const points = syllabus ? (JSON.parse(syllabus.bodyJson) as SyllabusPoint[]) : [];
  const order = exam.blueprint.rows.map((cell) => cell.section);
  // A place the manual no longer has is still named, by its anchor, but leads nowhere.
  const placed = (anchor: string) =>
    placeOf(chapters, anchor) ?? { path: null, title: anchor, titleEn: anchor };
  return {
    totalHundredths: row.totalHundredths,
    maxHundredths: row.maxHundredths,
    cutHundredths: graded.cutHundredths,
    decision: row.decision as ScoreReport['decision'],
    blankCount: graded.entries.filter((entry) => entry.blank).length,
    sections: graded.bySection
      .toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
      .map(({ section, scoreHundredths, maxHundredths }) => ({
        ...placed(section),
        scoreHundredths,
        maxHundredths,
      })),
    competencies: graded.byCompetency,
    levels: graded.byLevel,
    weak: graded.weak.map(({ anchor, lostHundredths }) => ({
      ...placed(anchor),
      topics: points.filter((point) => point.anchor === anchor).map((point) => point.title),
      lostHundredths,
    })),
    correctedAt: row.supersedesId === null ? null : row.gradedAt,
  };
}
