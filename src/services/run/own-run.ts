import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type RunRow, selectOptionalRun } from '../../store/run.ts';
import type { ActorContext } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';

/** The actor's own run. Another person's id is refused as `not-yours` and logged. */
export async function ownRun(context: ActorContext, runId: string): Promise<Result<RunRow>> {
  const row = await selectOptionalRun(context.db, runId);
  if (!row) return refuse('not-found');
  if (row.personId === context.actor.personId) return ok(row);
  await recordRefusedAccess(context, 'run', runId);
  return refuse('not-yours');
}
