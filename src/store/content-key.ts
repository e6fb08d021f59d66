import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { contentVersionKey } from '../../db/schema/index.ts';
import { insertRow, type Write } from '../../db/statement.ts';

export const insertContentVersionKey = (row: typeof contentVersionKey.$inferInsert): Write =>
  insertRow(contentVersionKey, row, true);

/** Answer keys, rationales and scenario workings by version id. For scoring, engine and debrief services only. */
export async function selectVersionKeys(db: Database, ids: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await db.orm
    .select()
    .from(contentVersionKey)
    .where(sql`${contentVersionKey.versionId} in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map((row) => [row.versionId, JSON.parse(row.keyJson) as unknown]));
}
