import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { migrate, readMigrations } from '../../../db/migrate.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import { databaseModes, openTestDatabase, useDatabase } from '../../support/test-database.ts';

const appendOnly = [
  'audit_event',
  'command',
  'content_version',
  'content_version_key',
  'form',
  'hr_fact',
  'item_confirmation',
  'late_response',
  'paragraph_words',
  'practice_response',
  'response',
  'result',
  'run_turn',
];

const changing = [
  'app_meta',
  'attempt',
  'audit_detail',
  'content_status',
  'job',
  'org_unit',
  'password',
  'person',
  'placement',
  'proposal',
  'role_grant',
  'run',
  'schema_migration',
  'search_entry',
  'search_source',
  'search_words',
  'search_words_config',
  'search_words_data',
  'search_words_docsize',
  'search_words_idx',
  'section_seen',
  'session',
  'setup_link',
  'throttle',
];

describe.each(databaseModes)('the schema of the %s database', (mode) => {
  const shared = useDatabase(mode, 'empty');

  test('is what the migrations make of an empty file, table for table and trigger for trigger', async () => {
    const { db } = shared;
    expect((await migrate(db)).applied).toEqual(readMigrations().map(({ tag }) => tag));
    const named = async (type: string) =>
      (
        await rowsOf(
          db,
          "select name from sqlite_schema where type = ? and name not like 'sqlite\\_%' escape '\\' order by name",
          type,
        )
      ).map(({ name }) => name);
    expect(await named('table')).toEqual([...appendOnly, ...changing].sort());
    expect(await named('trigger')).toEqual(
      appendOnly.flatMap((table) => [`${table}_no_delete`, `${table}_no_update`]).sort(),
    );
    expect(await named('view')).toEqual([]);
  });

  test('is left alone by a second migration', async () => {
    expect(await migrate(shared.db)).toEqual({ applied: [], schemaVersion: readMigrations().length });
  });

  test('can be asked for by two nodes at once', async () => {
    const fresh = await openTestDatabase(mode, 'empty');
    const nodes = [fresh.db, await fresh.secondNode()];
    const reports = await Promise.all(nodes.map((db) => migrate(db)));
    expect(reports.map(({ schemaVersion }) => schemaVersion)).toEqual(
      nodes.map(() => readMigrations().length),
    );
    expect(await countOf(fresh.db, 'select count(*) from schema_migration')).toBe(readMigrations().length);
    await fresh.close();
  });

  test('of a newer release is refused and not touched', async () => {
    const fresh = await openTestDatabase(mode, 'migrated');
    await fresh.db.write([
      "insert into schema_migration (number, tag) values (99, '0098_later')",
      "update app_meta set value = '99' where key = 'minAppSchema'",
    ]);
    const before = await everything(fresh.db);
    const refusal = migrate(await fresh.secondNode());
    await expect(refusal).rejects.toThrow(
      /needs a release that knows at least 99; this one knows \d+\. Start the newer release/,
    );
    expect(await everything(fresh.db)).toEqual(before);
    await fresh.close();
  });

  test('of a newer release that this one can still work with is accepted', async () => {
    const fresh = await openTestDatabase(mode, 'migrated');
    await fresh.db.write(["insert into schema_migration (number, tag) values (99, '0098_later')"]);
    expect((await migrate(fresh.db)).applied).toEqual([]);
    await fresh.close();
  });
});

test('every migration file is named in the journal and holds statements', () => {
  expect(readMigrations().every(({ statements }) => statements.length > 0)).toBe(true);
});

async function everything(db: Database) {
  return [
    await rowsOf(db, 'select type, name, sql from sqlite_schema order by type, name'),
    await rowsOf(db, 'select * from schema_migration order by number'),
    await rowsOf(db, 'select * from app_meta order by key'),
  ];
}
