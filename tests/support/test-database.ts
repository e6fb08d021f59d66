import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import { type RunningSqld, sqldFile, startSqld } from './sqld.ts';

export type DatabaseMode = 'embedded' | 'server';

/** There is no sqld for Windows; everywhere else a missing one is an error, not a shorter list. */
export const databaseModes: readonly DatabaseMode[] =
  process.platform === 'win32' ? ['embedded'] : ['embedded', 'server'];

export interface TestDatabase {
  mode: DatabaseMode;
  db: Database;
  url: string;
  /** Removed when it is closed; embedded, a data folder as the server keeps it. */
  folder: string;
  /** A second node on the same database; embedded, where there is only one process, the same one again. */
  secondNode: () => Promise<Database>;
  close: () => Promise<void>;
}

/** A database of its own, copied from a template: `empty` has no schema, `migrated` no rows, `published` the content. */
export type TemplateName = 'empty' | 'migrated' | 'published';

export async function openTestDatabase(
  mode: DatabaseMode,
  template: TemplateName = 'published',
): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'jinjie-test-'));
  const file = mode === 'embedded' ? join(folder, 'jinjie.db') : sqldFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  if (template !== 'empty') copyFileSync(inject('templates')[template], file);
  const sqld = mode === 'server' ? await startSqld(folder) : null;
  return opened(mode, folder, sqld, sqld?.url ?? `file:${file}`);
}

async function opened(
  mode: DatabaseMode,
  folder: string,
  sqld: RunningSqld | null,
  url: string,
): Promise<TestDatabase> {
  const others: Database[] = [];
  const database: TestDatabase = {
    mode,
    db: await openDatabase({ url }),
    url,
    folder,
    async secondNode() {
      if (mode === 'embedded') return database.db;
      const other = await openDatabase({ url });
      others.push(other);
      return other;
    },
    async close() {
      for (const one of [database.db, ...others]) await one.close();
      await sqld?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return database;
}

/** One database for all tests of a describe block; they keep apart by making their own people. */
export function useDatabase(mode: DatabaseMode, template: TemplateName = 'published'): TestDatabase {
  const shared = {} as TestDatabase;
  beforeAll(async () => {
    Object.assign(shared, await openTestDatabase(mode, template));
  });
  afterAll(() => shared.close?.());
  return shared;
}
