import type { Database } from '../../../db/client.ts';
import { orderOf, presentInOrder } from '../../domain/item/present-item.ts';
import type { CandidateItem } from '../../schemas/audience/item.ts';
import { selectOptionalPracticeVersion, selectPracticeVersions } from '../../store/content.ts';
import type { PublishedItem } from '../exam/stored-form.ts';
import { versionBodyOf } from '../version-body.ts';
import { versionBody } from '../version-cache.ts';
import { practiceSeed } from './practice-seed.ts';

/** A practice item that counts, live or stale, by authored id; null for unknown ones and for items of the exam bank. */
export async function livePracticeItem(
  db: Database,
  itemId: string,
): Promise<{ versionId: string; body: PublishedItem } | null> {
  if (!itemId.startsWith('p-')) return null;
  const live = await selectOptionalPracticeVersion(db, itemId);
  return live ? { versionId: live.id, body: await versionBody<PublishedItem>(db, live.id) } : null;
}

/** Candidate shapes of practice items that count, by authored id: all, or the named ones, as a chapter shows them. */
export async function livePracticeItems(
  db: Database,
  itemIds?: readonly string[],
): Promise<Map<string, CandidateItem>> {
  const rows = await selectPracticeVersions(db, itemIds);
  return new Map(
    rows.map((row) => {
      const body = versionBodyOf<PublishedItem>(row);
      return [row.authoredId, presentInOrder(body, orderOf(body, practiceSeed(row.id)))];
    }),
  );
}
