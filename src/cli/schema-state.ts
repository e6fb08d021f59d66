import type { Database } from '../../db/client.ts';
import { readMigrations } from '../../db/migrate.ts';

/** Schema number of a database (0 before the first migration) and the one this release brings it to. */
export async function schemaState(db: Database): Promise<{ current: number; known: number }> {
  const known = readMigrations().length;
  const tables = await db.execute(
    "select 1 from sqlite_schema where type = 'table' and name = 'schema_migration'",
  );
  if (tables.rows.length === 0) return { current: 0, known };
  const { rows } = await db.execute('select max(number) as number from schema_migration');
  return { current: Number(rows[0]?.number ?? 0), known };
}
