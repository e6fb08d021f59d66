import { auditGenesis } from '../../../db/audit-line.ts';
import { commit } from '../../../db/commit.ts';
import { deadlineOf } from '../../domain/attempt/timing.ts';
import { assembleForm } from '../../domain/form/assemble-form.ts';
import { drawableItems } from '../../domain/form/drawable-items.ts';
import { orderOf } from '../../domain/item/present-item.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hashOf } from '../../kernel/hash.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Exam } from '../../schemas/exam.ts';
import {
  type AttemptRow,
  attemptsBegun,
  insertAttempt,
  insertForm,
  noOpenAttempt,
  selectAttemptsOf,
} from '../../store/attempt.ts';
import { selectLiveItemIds, selectOptionalLiveVersion } from '../../store/content.ts';
import { insertJob } from '../../store/job.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { versionBodies, versionBody } from '../version-cache.ts';
import { openingOf } from './exam-opening.ts';
import { loadForm, type PublishedItem, type StoredEntry } from './stored-form.ts';

/** Kind of the job that closes an attempt whose candidate is gone. */
export const closeAttemptJob = 'close-attempt';

/**
 * Draws a form for the actor and starts the clock. Starting again finds the open attempt. Refusals: `exam-not-open`
 * (not live, attempts used up or cooling down), `attempt-open` (of another exam), `exam-bank-short`.
 */
export async function startAttempt(
  context: ActorContext,
  input: { examId: string; key: string },
): Promise<Result<{ attemptId: string }>> {
  const { db, actor, now } = context;
  if (!holdsRole(actor, 'learner')) return refuse('not-allowed');
  const [live, itemIds, earlier] = await Promise.all([
    selectOptionalLiveVersion(db, 'exam', input.examId),
    selectLiveItemIds(db, 'exam'),
    selectAttemptsOf(db, actor.personId),
  ]);
  if (!live) return refuse('exam-not-open');
  const open = earlier.find((row) => row.state === 'open');
  if (open) return goOnWith(open, input.examId);
  const exam = await versionBody<Exam>(db, live.id);
  const own = earlier.filter((row) => row.examVersionId.startsWith(`${input.examId}@`));
  if (openingOf(exam, own, context.today).state !== 'open') return refuse('exam-not-open');

  const bodies = await versionBodies<PublishedItem>(db, itemIds);
  const bank = drawableItems(
    [...bodies].map(([versionId, body]) => ({ ...body, versionId })),
    exam.grade,
  );
  const seed = context.newSeed();
  const avoid = await itemsOfForms(
    context,
    own.map((row) => row.formId),
  );
  const assembled = assembleForm({ blueprint: exam.blueprint, bank, seed, avoid });
  if (!assembled.ok) return refuse('exam-bank-short');
  const entries: StoredEntry[] = assembled.form.entries.map(({ position, versionId, pointsHundredths }) => ({
    position,
    versionId,
    pointsHundredths,
    order: orderOf(bodies.get(versionId)!, seed),
  }));
  const attemptId = context.newId();
  const formId = context.newId();
  const deadlineAt = deadlineOf(now, exam.timeLimitMin);
  const bankHash = hashOf(itemIds);
  const done = await commit(db, {
    actorId: actor.personId,
    verb: 'start-attempt',
    key: input.key,
    payload: { examId: input.examId },
    at: now,
    token: context.newId(),
    guards: [noOpenAttempt(actor.personId), attemptsBegun(actor.personId, earlier.length)],
    writes: [
      insertForm({ id: formId, examVersionId: live.id, seed, bankHash, entriesJson: canonicalJson(entries) }),
      insertAttempt({
        id: attemptId,
        personId: actor.personId,
        unitId: actor.unitId,
        examVersionId: live.id,
        formId,
        state: 'open',
        startedAt: now,
        deadlineAt,
        headSeq: 0,
        headHash: auditGenesis,
      }),
      insertJob({
        kind: closeAttemptJob,
        subject: attemptId,
        dueAt: deadlineAt + exam.delivery.graceSeconds * 1000,
      }),
    ],
    audit: [
      {
        verb: 'start-attempt',
        subjectKind: 'attempt',
        subjectId: attemptId,
        facts: { examVersionId: live.id, formId, deadlineAt, bankHash, head: auditGenesis },
      },
    ],
    reply: { attemptId },
  });
  if (done.ok || done.refusal.code !== 'conflict') return done;
  // Two starts at once: the other one won, and its attempt is the one to go on with, unless it is over already.
  const winner = (await selectAttemptsOf(db, actor.personId)).find((row) => row.state === 'open');
  return winner ? goOnWith(winner, input.examId) : refuse('exam-not-open');
}

/** The open attempt, if it is at the exam that was asked for. */
function goOnWith(open: AttemptRow, examId: string): Result<{ attemptId: string }> {
  return open.examVersionId.startsWith(`${examId}@`) ? ok({ attemptId: open.id }) : refuse('attempt-open');
}

async function itemsOfForms({ db }: ActorContext, formIds: string[]): Promise<string[]> {
  const loaded = await Promise.all(formIds.map((id) => loadForm(db, id)));
  return [...new Set(loaded.flatMap((one) => one.entries.map((entry) => entry.body.id)))];
}
