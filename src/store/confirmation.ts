import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import type { Write } from '../../db/statement.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';

/** What an item version was found right against. */
export interface ConfirmationRow {
  itemVersionId: string;
  anchor: string;
  paragraphHash: string | null;
  figuresJson: string;
}

/** The statuses with which an item counts: a stale one stays in its chapter and in attempts under way. */
const counting = "('live', 'stale')";

/** Writes confirmations in one statement, in the order given. The versions must be there, earlier in the batch too. */
export function insertConfirmations(
  rows: readonly ConfirmationRow[],
  by: { confirmedBy: string; confirmedAt: number; proposalId: string | null },
): Write[] {
  if (rows.length === 0) return [];
  return [
    (when) => sql`
      insert into item_confirmation
        (item_version_id, anchor, paragraph_hash, figures_json, confirmed_by, confirmed_at, proposal_id)
      select json_extract(value, '$.itemVersionId'), json_extract(value, '$.anchor'),
        json_extract(value, '$.paragraphHash'), json_extract(value, '$.figuresJson'),
        ${by.confirmedBy}, ${by.confirmedAt}, ${by.proposalId}
      from json_each(${JSON.stringify(rows)}) where ${when} order by key`,
  ];
}

/** Keeps the words that paragraph hashes stand for; those known already are passed over. */
export function insertParagraphWords(words: Readonly<Record<string, string>>): Write[] {
  if (Object.keys(words).length === 0) return [];
  return [
    (when) => sql`
      insert into paragraph_words (hash, words)
      select key, value from json_each(${canonicalJson(words)}) where ${when} on conflict do nothing`,
  ];
}

export interface CountingItemRow {
  itemId: string;
  versionId: string;
  status: string;
  /** UTC epoch milliseconds; null unless stale. */
  staleSince: number | null;
  bank: string;
  anchor: string;
  fromPolicy: boolean;
}

/** Every item that counts now, with what of its body says where it belongs. */
export async function selectCountingItems(db: Database): Promise<CountingItemRow[]> {
  const { rows } = await db.execute(`
    select s.authored_id, s.version_id, s.status, s.stale_since, v.bank,
      json_extract(v.body_json, '$.anchor') as anchor, json_extract(v.body_json, '$.fromPolicy') as from_policy
    from content_status s join content_version v on v.id = s.version_id
    where s.kind = 'item' and s.status in ${counting} order by s.authored_id`);
  return rows.map((row) => ({
    itemId: String(row.authored_id),
    versionId: String(row.version_id),
    status: String(row.status),
    staleSince: row.stale_since === null ? null : Number(row.stale_since),
    bank: String(row.bank),
    anchor: String(row.anchor ?? ''),
    fromPolicy: Boolean(row.from_policy),
  }));
}

/** The newest confirmation of every item version that counts now. */
export async function selectNewestConfirmations(db: Database): Promise<ConfirmationRow[]> {
  const { rows } = await db.execute(`
    select c.item_version_id, c.anchor, c.paragraph_hash, c.figures_json
    from content_status s join item_confirmation c
      on c.seq = (select max(seq) from item_confirmation where item_version_id = s.version_id)
    where s.kind = 'item' and s.status in ${counting}`);
  return rows.map((row) => ({
    itemVersionId: String(row.item_version_id),
    anchor: String(row.anchor),
    paragraphHash: row.paragraph_hash === null ? null : String(row.paragraph_hash),
    figuresJson: String(row.figures_json),
  }));
}

/** Words by paragraph hash; hashes that were never kept are missing. */
export async function selectParagraphWords(
  db: Database,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await db.execute({
    sql: 'select hash, words from paragraph_words where hash in (select value from json_each(?))',
    args: [JSON.stringify(hashes)],
  });
  return new Map(rows.map((row) => [String(row.hash), String(row.words)]));
}
