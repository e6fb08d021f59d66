import { mergeResponses } from '../../domain/attempt/responses.ts';
import { presentInOrder } from '../../domain/item/present-item.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { CandidateItem } from '../../schemas/audience/item.ts';
import type { Exam } from '../../schemas/exam.ts';
import type { Response } from '../../schemas/response.ts';
import { selectResponses } from '../../store/attempt.ts';
import type { ActorContext } from '../context.ts';
import { versionBody } from '../version-cache.ts';
import { ownAttempt } from './own-attempt.ts';
import { loadForm } from './stored-form.ts';

/** All a candidate may see of her running attempt. */
export interface RunningAttempt {
  attemptId: string;
  title: string;
  titleEn: string;
  now: number;
  startedAt: number;
  deadlineAt: number;
  head: { seq: number; hash: string };
  entries: { position: number; pointsHundredths: number; item: CandidateItem; response: Response | null }[];
}

/** The actor's running attempt with what is stored of it. Refuses `attempt-closed` once it is over. */
export async function readAttempt(context: ActorContext, attemptId: string): Promise<Result<RunningAttempt>> {
  const { db, now } = context;
  const own = await ownAttempt(context, attemptId);
  if (!own.ok) return own;
  const attempt = own.value;
  if (attempt.state !== 'open') return refuse('attempt-closed');
  const [form, exam, log] = await Promise.all([
    loadForm(db, attempt.formId),
    versionBody<Exam>(db, attempt.examVersionId),
    selectResponses(db, attemptId),
  ]);
  const current = mergeResponses(
    log.map(({ seq, position, bodyJson }) => ({ seq, position, response: JSON.parse(bodyJson) })),
  );
  return ok({
    attemptId,
    title: exam.title,
    titleEn: exam.titleEn,
    now,
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    head: { seq: attempt.headSeq, hash: attempt.headHash },
    entries: form.entries.map(({ position, pointsHundredths, body, order }) => ({
      position,
      pointsHundredths,
      item: presentInOrder(body, order),
      response: current.get(position) ?? null,
    })),
  });
}

/** Server time, deadline and state of the actor's attempt: what a waiting runner asks for. */
export async function readClock(
  context: ActorContext,
  attemptId: string,
): Promise<Result<{ now: number; deadlineAt: number; state: 'open' | 'closed' }>> {
  const own = await ownAttempt(context, attemptId);
  if (!own.ok) return own;
  const { state, deadlineAt } = own.value;
  return ok({ now: context.now, deadlineAt, state: state === 'open' ? 'open' : 'closed' });
}
