import type { InValue } from '@libsql/client';
import type { Database } from '../../db/client.ts';

/** Rows of a question asked in plain SQL, so that a test does not rest on the queries it proves. */
export async function rowsOf(
  db: Database,
  sql: string,
  ...args: InValue[]
): Promise<Record<string, string | number | null>[]> {
  const { columns, rows } = await db.execute({ sql, args });
  return rows.map((row) =>
    Object.fromEntries(columns.map((name, index) => [name, row[index] as string | number | null])),
  );
}

/** The one number a question is answered with. */
export async function countOf(db: Database, sql: string, ...args: InValue[]): Promise<number> {
  const [row] = await rowsOf(db, sql, ...args);
  return Number(Object.values(row ?? {})[0]);
}

/** Verbs of the audit lines about a subject, in order. */
export async function verbsOn(db: Database, subjectId: string): Promise<string[]> {
  const rows = await rowsOf(db, 'select verb from audit_event where subject_id = ? order by seq', subjectId);
  return rows.map((row) => String(row.verb));
}
