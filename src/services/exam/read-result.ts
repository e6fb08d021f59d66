import type { GradedAttempt } from '../../domain/grading/grade-attempt.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type OwnResult, ownResultSchema, type ScoreReport } from '../../schemas/audience/result.ts';
import type { Exam } from '../../schemas/exam.ts';
import type { SyllabusPoint } from '../../schemas/reference.ts';
import { scopeCovers } from '../../schemas/scope.ts';
import { type ResultRow, selectOptionalCurrentResult } from '../../store/attempt.ts';
import { selectOptionalLiveVersion } from '../../store/content.ts';
import { selectLateCount } from '../../store/late-response.ts';
import type { ActorContext } from '../context.ts';
import { placeOf, placeOfScope, readContents } from '../study/manual.ts';
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
  // A place the manual no longer has is still named, by its anchor, but leads nowhere.
  const placed = (anchor: string) =>
    placeOf(chapters, anchor) ?? { path: null, title: anchor, titleEn: anchor };
  return {
    totalHundredths: row.totalHundredths,
    maxHundredths: row.maxHundredths,
    cutHundredths: graded.cutHundredths,
    decision: row.decision as ScoreReport['decision'],
    blankCount: graded.entries.filter((entry) => entry.blank).length,
    sections: byScope(graded, exam).map(({ scope, scoreHundredths, maxHundredths }) => ({
      ...(placeOfScope(contents.parts, scope) ?? { path: null, title: scope, titleEn: scope }),
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

/** Scores of sections summed over the scopes the blueprint names, in its order; a section outside them stands alone. */
function byScope(graded: GradedAttempt, exam: Exam) {
  const scopes = [...new Set(exam.blueprint.rows.map((row) => row.scope))];
  const sums = new Map(scopes.map((scope) => [scope, { scope, scoreHundredths: 0, maxHundredths: 0 }]));
  for (const { section, scoreHundredths, maxHundredths } of graded.bySection) {
    const scope = scopes.find((one) => scopeCovers(one, section)) ?? section;
    const sum = sums.get(scope) ?? { scope, scoreHundredths: 0, maxHundredths: 0 };
    sums.set(scope, {
      scope,
      scoreHundredths: sum.scoreHundredths + scoreHundredths,
      maxHundredths: sum.maxHundredths + maxHundredths,
    });
  }
  return [...sums.values()].filter((sum) => sum.maxHundredths > 0);
}
