import { type Result, refuse } from '../../kernel/result.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';
import { type ConfirmInput, type ConfirmReport, confirmItems } from './confirm-items.ts';

/** `confirmItems` by a person: an author, anybody else is refused (`not-allowed`, logged). */
export async function confirmStaleItems(
  context: ActorContext,
  input: ConfirmInput,
): Promise<Result<ConfirmReport>> {
  if (!holdsRole(context.actor, 'author')) {
    await recordRefusedAccess(context, 'stale-items', 'all');
    return refuse('not-allowed');
  }
  return confirmItems(context, { ...input, actorId: context.actor.personId });
}
