import type { StaleParagraph } from '../../schemas/audience/stale-item.ts';
import { confirmItemsKind, type ProposedConfirmation } from '../content/confirm-items.ts';
import { readProposedItems } from '../content/stale-items.ts';
import type { ActorContext } from '../context.ts';

/** What the second person needs to see of the proposals that confirm items, by proposal id. */
export async function readConfirmations(
  context: ActorContext,
  proposals: readonly { id: string; kind: string; payloadJson: string }[],
): Promise<Map<string, { count: number; places: StaleParagraph[] }>> {
  const shown = new Map<string, { count: number; places: StaleParagraph[] }>();
  for (const { id, kind, payloadJson } of proposals) {
    if (kind !== confirmItemsKind) continue;
    const proposed = JSON.parse(payloadJson) as ProposedConfirmation[];
    shown.set(id, { count: proposed.length, places: await readProposedItems(context, proposed) });
  }
  return shown;
}
