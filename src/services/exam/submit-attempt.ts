import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { ActorContext } from '../context.ts';
import { closeAttempt } from './close-attempt.ts';
import { ownAttempt } from './own-attempt.ts';

/** A response may arrive between grading and closing; after this many of them something else is wrong. */
const mostTries = 5;

/** Submits the actor's attempt: graded at once, once. Submitting again, or fifty times at the same moment, finds that. */
export async function submitAttempt(
  context: ActorContext,
  attemptId: string,
): Promise<Result<{ attemptId: string }>> {
  for (let tried = 1; tried <= mostTries; tried += 1) {
    const own = await ownAttempt(context, attemptId);
    if (!own.ok) return own;
    if (own.value.state !== 'open') return ok({ attemptId });
    const closed = await closeAttempt(context, own.value, {
      actorId: context.actor.personId,
      key: `${attemptId}:${own.value.headSeq}`,
      // Handed in by the runner when time ran out: nobody chose to submit.
      state: context.now > own.value.deadlineAt ? 'expired' : 'submitted',
    });
    if (closed.ok || closed.refusal.code !== 'conflict') return closed;
  }
  return refuse('conflict');
}
