import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { contentStatus, contentVersion } from '../../db/schema/index.ts';
import { insertRow, updateRows, type Write } from '../../db/statement.ts';

export type ContentStatusRow = typeof contentStatus.$inferSelect;

export const insertContentVersion = (row: typeof contentVersion.$inferInsert): Write =>
  insertRow(contentVersion, row, true);

/** Points an authored thing at a version with a status, whatever it pointed at before. */
export function setContentStatus(row: Omit<ContentStatusRow, 'staleSince'>): Write {
  return (when) => sql`
    insert into content_status (kind, authored_id, version_id, status, changed_at)
    select ${row.kind}, ${row.authoredId}, ${row.versionId}, ${row.status}, ${row.changedAt} where ${when}
    on conflict (kind, authored_id) do update
      set version_id = excluded.version_id, status = excluded.status, changed_at = excluded.changed_at,
        stale_since = null`;
}

/** Takes an item version that counts out of new forms from a moment, or (null) back into them. */
export const setItemStale = (itemId: string, versionId: string, staleSince: number | null): Write =>
  updateRows(
    contentStatus,
    { status: staleSince === null ? 'live' : 'stale', staleSince },
    and(
      eq(contentStatus.kind, 'item'),
      eq(contentStatus.authoredId, itemId),
      eq(contentStatus.versionId, versionId),
      inArray(contentStatus.status, ['live', 'stale']),
    )!,
  );

export function selectContentStatuses(
  db: Database,
): Promise<(Omit<ContentStatusRow, 'staleSince'> & { bank: string; origin: string })[]> {
  return db.orm
    .select({
      kind: contentStatus.kind,
      authoredId: contentStatus.authoredId,
      versionId: contentStatus.versionId,
      status: contentStatus.status,
      changedAt: contentStatus.changedAt,
      bank: contentVersion.bank,
      origin: contentVersion.origin,
    })
    .from(contentStatus)
    .innerJoin(contentVersion, eq(contentVersion.id, contentStatus.versionId));
}

export interface VersionRow {
  id: string;
  kind: string;
  authoredId: string;
  schemaVersion: number;
  bank: string;
  bodyJson: string;
  hash: string;
}

const versionColumns = {
  id: contentVersion.id,
  kind: contentVersion.kind,
  authoredId: contentVersion.authoredId,
  schemaVersion: contentVersion.schemaVersion,
  bank: contentVersion.bank,
  bodyJson: contentVersion.bodyJson,
  hash: contentVersion.hash,
};

/** Live versions of a kind that has no banks, in order of authored id. */
export function selectLiveVersions(db: Database, kind: string): Promise<VersionRow[]> {
  return db.orm
    .select(versionColumns)
    .from(contentStatus)
    .innerJoin(contentVersion, eq(contentVersion.id, contentStatus.versionId))
    .where(and(eq(contentStatus.kind, kind), eq(contentStatus.status, 'live')))
    .orderBy(contentStatus.authoredId);
}

/** A stale practice item stays where its chapter shows it: the reader has the changed paragraph before her eyes. */
const shownInChapters = inArray(contentStatus.status, ['live', 'stale']);

/** Practice items that chapters show, in order of authored id; of the named ones only, where any are named. */
export function selectPracticeVersions(db: Database, itemIds?: readonly string[]): Promise<VersionRow[]> {
  return db.orm
    .select(versionColumns)
    .from(contentStatus)
    .innerJoin(contentVersion, eq(contentVersion.id, contentStatus.versionId))
    .where(
      and(
        eq(contentStatus.kind, 'item'),
        shownInChapters,
        eq(contentVersion.bank, 'practice'),
        itemIds &&
          sql`${contentStatus.authoredId} in (select value from json_each(${JSON.stringify(itemIds)}))`,
      ),
    )
    .orderBy(contentStatus.authoredId);
}

export async function selectOptionalPracticeVersion(
  db: Database,
  itemId: string,
): Promise<VersionRow | null> {
  const [row] = await selectPracticeVersions(db, [itemId]);
  return row ?? null;
}

/** Ids of the live versions of a kind, in order of authored id; bodies, which never change, may be kept by them. */
export async function selectLiveVersionIds(db: Database, kind: string): Promise<string[]> {
  const rows = await db.orm
    .select({ id: contentStatus.versionId })
    .from(contentStatus)
    .where(and(eq(contentStatus.kind, kind), eq(contentStatus.status, 'live')))
    .orderBy(contentStatus.authoredId);
  return rows.map((row) => row.id);
}

export async function selectOptionalLiveVersion(
  db: Database,
  kind: string,
  authoredId: string,
): Promise<VersionRow | null> {
  const [row] = await db.orm
    .select(versionColumns)
    .from(contentStatus)
    .innerJoin(contentVersion, eq(contentVersion.id, contentStatus.versionId))
    .where(
      and(
        eq(contentStatus.kind, kind),
        eq(contentStatus.authoredId, authoredId),
        eq(contentStatus.status, 'live'),
      ),
    )
    .limit(1);
  return row ?? null;
}

/**
 * Ids of the live versions of a bank, in order, stale ones left out. Read on every start of an attempt, so as one row:
 * rows are what a read costs.
 */
export async function selectLiveItemIds(db: Database, bank: string): Promise<string[]> {
  const { rows } = await db.execute({
    sql: `select json_group_array(s.version_id) as ids
      from content_status s join content_version v on v.id = s.version_id
      where s.kind = 'item' and s.status = 'live' and v.bank = ?`,
    args: [bank],
  });
  return (JSON.parse(String(rows[0]!.ids)) as string[]).sort();
}

export function selectVersions(db: Database, ids: readonly string[]): Promise<VersionRow[]> {
  return db.orm
    .select(versionColumns)
    .from(contentVersion)
    .where(sql`${contentVersion.id} in (select value from json_each(${JSON.stringify(ids)}))`);
}

/**
 * A number that rises with every change of what is published: the audit line of the last one. Unlike a time, it cannot
 * stand still or go back when nodes' clocks differ. 0 before the first publish.
 */
export async function selectContentStamp(db: Database): Promise<number> {
  const { rows } = await db.execute(`select max(
    coalesce((select max(seq) from audit_event where verb = 'publish-content'), 0),
    coalesce((select max(seq) from audit_event where verb = 'decide-proposal'), 0)) as stamp`);
  return Number(rows[0]?.stamp ?? 0);
}

/** Audit verbs whose lines come with a change of what counts: each such commit writes one of them. */
const statusVerbs = ['publish-content', 'decide-proposal', 'confirm-items', 'refresh-items'];
const statusStamp = `max(${statusVerbs
  .map((verb) => `coalesce((select max(seq) from audit_event where verb = '${verb}'), 0)`)
  .join(', ')})`;

/** A number that rises with every change of what counts; 0 before the first. */
export async function selectStatusStamp(db: Database): Promise<number> {
  const { rows } = await db.execute(`select ${statusStamp} as stamp`);
  return Number(rows[0]?.stamp ?? 0);
}

/** Guard: nothing has changed what counts since the stamp was read. */
export const statusesAsOf = (stamp: number) => sql`${sql.raw(statusStamp)} = ${stamp}`;
