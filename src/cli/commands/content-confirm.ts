import { z } from 'zod';
import type { Database } from '../../../db/client.ts';
import type { StaleParagraph } from '../../schemas/audience/stale-item.ts';
import { type ConfirmReport, confirmItems } from '../../services/content/confirm-items.ts';
import { readStaleItems } from '../../services/content/stale-items.ts';
import { createContext } from '../../services/context.ts';
import { BadInputError, type Report } from '../reply.ts';
import { textTable } from '../text-table.ts';

/** What the command line sends: items by id, those of one paragraph, or only a look. */
export const confirmAskedSchema = z.strictObject({
  items: z.array(z.string()),
  allOf: z.string().optional(),
  list: z.boolean(),
});
type ConfirmAsked = z.infer<typeof confirmAskedSchema>;

const dayMs = 86_400_000;

/**
 * `content confirm`: confirms stale items on what they rest on now; exam items wait for a second person. With `list`,
 * only says which are stale and why. Throws BadInputError for what cannot be confirmed.
 */
export async function contentConfirm(
  db: Database,
  asked: ConfirmAsked,
  now: number,
  actorId: string,
): Promise<Report> {
  const context = createContext(db, null, now);
  const places = await readStaleItems(context);
  if (asked.list) return listReport(places, now);
  const ofParagraph = places.filter((place) => place.anchor === asked.allOf).flatMap((place) => place.items);
  if (asked.allOf !== undefined && ofParagraph.length === 0) {
    throw new BadInputError(`No stale item rests on ${asked.allOf}: see "content confirm --list".`);
  }
  const itemIds = [...asked.items, ...ofParagraph.map((item) => item.itemId)];
  if (itemIds.length === 0) {
    throw new BadInputError('Name the items to confirm, or a paragraph with --all-of; --list shows both.');
  }
  const done = await confirmItems(context, { actorId, itemIds, key: context.newId() });
  if (!done.ok && done.refusal.code === 'not-found') {
    throw new BadInputError(`There is no published item ${done.refusal.params?.item}.`);
  }
  if (!done.ok) throw new BadInputError(`Nothing was confirmed (${done.refusal.code}): try again.`);
  return { exitCode: done.value.gone.length > 0 ? 1 : 0, json: done.value, text: textOf(done.value) };
}

function textOf({ confirmed, proposed, waiting, live, gone }: ConfirmReport): string {
  const lines: [string[], string][] = [
    [confirmed, 'confirmed, in new forms again'],
    [proposed, 'proposed: a second person decides'],
    [waiting, 'waiting for a second person already'],
    [live, 'not stale'],
    [gone, 'not confirmed: the paragraph is gone, so the item needs another anchor'],
  ];
  return lines
    .filter(([ids]) => ids.length > 0)
    .map(([ids, words]) => `${ids.length} ${words}: ${ids.join(', ')}`)
    .join('\n');
}

function listReport(places: readonly StaleParagraph[], now: number): Report {
  const stale = places.flatMap(({ anchor, hashThen, hashNow, items }) =>
    items.map(({ itemId, bank, reasons, since, waiting, figures }) => ({
      item: itemId,
      bank,
      reasons,
      anchor,
      hashThen,
      hashNow,
      figures,
      days: Math.floor((now - since) / dayMs),
      waiting,
    })),
  );
  const rows = stale.map((one) => [
    one.item,
    one.reasons.join(', ') + (one.waiting ? ' (proposed)' : ''),
    one.anchor,
    `${one.hashThen ?? '-'} -> ${one.hashNow ?? '-'}`,
    String(one.days),
  ]);
  const table = textTable([['item', 'reason', 'anchor', 'hash', 'days'], ...rows]);
  return { exitCode: 0, json: { stale }, text: stale.length === 0 ? 'No stale items.' : table };
}
