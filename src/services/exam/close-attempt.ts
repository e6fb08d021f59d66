import { commit } from '../../../db/commit.ts';
import { mergeResponses } from '../../domain/attempt/responses.ts';
import { type GradedAttempt, gradeAttempt } from '../../domain/grading/grade-attempt.ts';
import type { ItemKey } from '../../domain/item/split-item.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hundredthsOf } from '../../kernel/points.ts';
import type { Result } from '../../kernel/result.ts';
import type { Exam } from '../../schemas/exam.ts';
import {
  type AttemptRow,
  attemptOpenAt,
  closeAttemptRow,
  insertResult,
  selectResponses,
} from '../../store/attempt.ts';
import { selectVersionKeys } from '../../store/content-key.ts';
import { finishJob } from '../../store/job.ts';
import type { Context } from '../context.ts';
import { versionBody } from '../version-cache.ts';
import { closeAttemptJob } from './start-attempt.ts';
import { loadForm } from './stored-form.ts';

/** Grades an attempt from what is stored: pinned item versions, keys, exam and the whole response log. */
export async function gradeStored(
  context: Context,
  attempt: AttemptRow,
): Promise<{ graded: GradedAttempt; head: { seq: number; hash: string } }> {
  const { db } = context;
  const [form, exam, log] = await Promise.all([
    loadForm(db, attempt.formId),
    versionBody<Exam>(db, attempt.examVersionId),
    selectResponses(db, attempt.id),
  ]);
  const keys = await selectVersionKeys(
    db,
    form.entries.map((entry) => entry.versionId),
  );
  const graded = gradeAttempt({
    exam: {
      scoringPolicies: exam.scoringPolicies as Record<string, string>,
      cutHundredths: hundredthsOf(exam.cutScore.points),
    },
    entries: form.entries.map(({ position, versionId, pointsHundredths, body }) => ({
      position,
      versionId,
      pointsHundredths,
      section: body.section,
      level: body.level,
    })),
    versions: new Map(
      form.entries.map(({ versionId, body }) => [
        versionId,
        { key: keys.get(versionId) as ItemKey, competency: body.competency, anchor: body.anchor },
      ]),
    ),
    orders: new Map(form.entries.map(({ position, order }) => [position, order])),
    responses: mergeResponses(
      log.map(({ seq, position, bodyJson }) => ({ seq, position, response: JSON.parse(bodyJson) })),
    ),
  });
  const last = log.at(-1);
  return { graded, head: { seq: last?.seq ?? 0, hash: last?.hash ?? attempt.headHash } };
}

/**
 * Closes an open attempt and stores its result in one write, for the candidate (`submitted`) or for the clock
 * (`expired`). The guard names the last response graded: one stored meanwhile makes this `conflict`, so that no
 * acknowledged response is left out of a result.
 */
export async function closeAttempt(
  context: Context,
  attempt: AttemptRow,
  input: { actorId: string; key: string; state: 'submitted' | 'expired' },
): Promise<Result<{ attemptId: string }>> {
  const { now } = context;
  const { graded, head } = await gradeStored(context, attempt);
  const resultId = context.newId();
  const { totalHundredths, maxHundredths, decision } = graded;
  return commit(context.db, {
    actorId: input.actorId,
    verb: 'close-attempt',
    key: input.key,
    payload: { attemptId: attempt.id, state: input.state },
    at: now,
    token: context.newId(),
    guards: [attemptOpenAt(attempt.id, head.seq)],
    writes: [
      closeAttemptRow(attempt.id, input.state, input.state === 'expired' ? attempt.deadlineAt : now),
      insertResult({
        id: resultId,
        attemptId: attempt.id,
        personId: attempt.personId,
        examId: attempt.examVersionId.split('@')[0]!,
        decision,
        totalHundredths,
        maxHundredths,
        detailJson: canonicalJson(graded),
        gradedAt: now,
      }),
      finishJob(closeAttemptJob, attempt.id, now),
    ],
    audit: [
      {
        verb: input.state === 'submitted' ? 'submit-attempt' : 'expire-attempt',
        subjectKind: 'attempt',
        subjectId: attempt.id,
        facts: { head: head.hash, headSeq: head.seq, resultId, totalHundredths, maxHundredths, decision },
      },
    ],
    reply: { attemptId: attempt.id },
  });
}
