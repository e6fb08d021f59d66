import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { run, runTurn } from '../../db/schema/index.ts';
import { insertRow, updateRows, type Write } from '../../db/statement.ts';

export type RunRow = typeof run.$inferSelect;

export const insertRun = (row: typeof run.$inferInsert): Write => insertRow(run, row);
export const insertRunTurn = (row: typeof runTurn.$inferInsert): Write => insertRow(runTurn, row);
export const updateRun = (id: string, set: Partial<typeof run.$inferInsert>): Write =>
  updateRows(run, set, eq(run.id, id));

/** Guard: the run is open and stands at this turn. */
export const runOpenAt = (id: string, turn: number) =>
  sql`exists (select 1 from run where id = ${id} and state = 'open' and turn = ${turn})`;

export async function selectOptionalRun(db: Database, id: string): Promise<RunRow | null> {
  const [row] = await db.orm.select().from(run).where(eq(run.id, id)).limit(1);
  return row ?? null;
}

export function selectRunsOf(db: Database, personId: string): Promise<RunRow[]> {
  return db.orm.select().from(run).where(eq(run.personId, personId)).orderBy(desc(run.startedAt));
}

/** Ended runs of the people given, oldest first. */
export function selectEndedRuns(db: Database, personIds: readonly string[]): Promise<RunRow[]> {
  return db.orm
    .select()
    .from(run)
    .where(
      sql`${run.state} = 'ended' and ${run.personId} in (select value from json_each(${JSON.stringify(personIds)}))`,
    )
    .orderBy(asc(run.endedAt));
}
