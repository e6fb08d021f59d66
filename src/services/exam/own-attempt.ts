import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type AttemptRow, selectOptionalAttempt } from '../../store/attempt.ts';
import type { ActorContext } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';

/** The actor's own attempt. Another person's id is refused as `not-yours` and logged; an unknown one is `not-found`. */
export async function ownAttempt(context: ActorContext, attemptId: string): Promise<Result<AttemptRow>> {
  const row = await selectOptionalAttempt(context.db, attemptId);
  if (!row) return refuse('not-found');
  if (row.personId === context.actor.personId) return ok(row);
  await recordRefusedAccess(context, 'attempt', attemptId);
  return refuse('not-yours');
}
