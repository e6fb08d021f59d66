import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, DatabaseOpenError } from './client.ts';

/** Oldest release, by schema number, that can still work on a database this release migrated. Raised only by a removal. */
const minAppSchema = 2;

export interface MigrationReport {
  applied: string[];
  schemaVersion: number;
}

interface Migration {
  tag: string;
  statements: string[];
}

const here = dirname(fileURLToPath(import.meta.url));

/** Migrations in order, read from a folder made by drizzle-kit. */
export function readMigrations(folder: string = resolve(here, 'migrations')): Migration[] {
  const journal = JSON.parse(readFileSync(resolve(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => ({
    tag,
    statements: readFileSync(resolve(folder, `${tag}.sql`), 'utf8')
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim())
      .filter((statement) => statement.length > 0),
  }));
}

/**
 * Brings a database to this code's schema, one migration a transaction, and says what it applied. Refuses a database
 * whose `minAppSchema` is above this code's: it was written by a newer release that this one would misread.
 */
export async function migrate(
  database: Database,
  migrations: Migration[] = readMigrations(),
): Promise<MigrationReport> {
  await database.write([
    'CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, tag TEXT NOT NULL)',
  ]);
  const done = await database.execute('SELECT max(number) AS number FROM schema_migration');
  const current = Number(done.rows[0]?.number ?? 0);
  await refuseNewer(database, current, migrations.length);
  const applied: string[] = [];
  for (const [index, migration] of migrations.entries()) {
    const number = index + 1;
    if (number <= current) continue;
    if (await applyOne(database, number, migration)) applied.push(migration.tag);
  }
  if (applied.length > 0) await database.write([metaStatement('minAppSchema', minAppSchema)]);
  return { applied, schemaVersion: migrations.length };
}

/** Applies one migration; false if another node did so meanwhile: the first statement fails then and takes the rest back. */
async function applyOne(
  database: Database,
  number: number,
  { tag, statements }: Migration,
): Promise<boolean> {
  try {
    await database.write([
      { sql: 'INSERT INTO schema_migration (number, tag) VALUES (?, ?)', args: [number, tag] },
      ...statements,
      metaStatement('schemaVersion', number),
    ]);
    return true;
  } catch (error) {
    const { rows } = await database.execute({
      sql: 'SELECT tag FROM schema_migration WHERE number = ?',
      args: [number],
    });
    if (rows[0]?.tag === tag) return false;
    throw error;
  }
}

function metaStatement(key: string, value: number) {
  return {
    sql: 'INSERT INTO app_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    args: [key, String(value)],
  };
}

async function refuseNewer(database: Database, current: number, known: number): Promise<void> {
  if (current === 0) return;
  const rows = await database.execute("SELECT value FROM app_meta WHERE key = 'minAppSchema'");
  const needed = Number(rows.rows[0]?.value ?? 0);
  if (needed > known) {
    throw new DatabaseOpenError(
      `The database has schema ${current} and needs a release that knows at least ${needed}; this one knows ${known}. ` +
        'Start the newer release, or restore a backup made before it.',
    );
  }
}
