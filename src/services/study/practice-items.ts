import type { Database } from '../../../db/client.ts';
import { orderOf, presentInOrder } from '../../domain/item/present-item.ts';
import type { CandidateItem } from '../../schemas/audience/item.ts';
import { selectLiveVersions, selectOptionalLiveVersion } from '../../store/content.ts';
import type { PublishedItem } from '../exam/stored-form.ts';
import { versionBody } from '../version-cache.ts';
import { practiceSeed } from './practice-seed.ts';

/** A live practice item by authored id; null for unknown ones and for items of the exam bank. */
export async function livePracticeItem(
  db: Database,
  itemId: string,
): Promise<{ versionId: string; body: PublishedItem } | null> {
  if (!itemId.startsWith('p-')) return null;
  const live = await selectOptionalLiveVersion(db, 'item', itemId);
  return live ? { versionId: live.id, body: await versionBody<PublishedItem>(db, live.id) } : null;
}

/** Candidate shapes of all live practice items, by authored id: what chapters show. */
export async function livePracticeItems(db: Database): Promise<Map<string, CandidateItem>> {
  const rows = await selectLiveVersions(db, 'item', 'practice');
  return new Map(
    rows.map((row) => {
      const body = JSON.parse(row.bodyJson) as PublishedItem;
      return [row.authoredId, presentInOrder(body, orderOf(body, practiceSeed(row.id)))];
    }),
  );
}
