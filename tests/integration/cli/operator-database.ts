import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { documentOf, jinjie, temporaryFolder } from './jinjie-process.ts';

/** A data folder with the published content, nobody holding its database. */
export function dataFolder(template: 'migrated' | 'published' = 'published'): string {
  const folder = temporaryFolder();
  copyFileSync(inject('templates')[template], join(folder, 'jinjie.db'));
  return folder;
}

/** Works on the database of a data folder, and gives its lock back. */
export async function withDatabase<T>(folder: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url: `file:${join(folder, 'jinjie.db')}` });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Changes what triggers protect, as somebody with the file in hand could. */
export async function tamper(db: Database, ...statements: string[]): Promise<void> {
  await db.write(['drop trigger audit_event_no_update', 'drop trigger audit_event_no_delete', ...statements]);
}

/** Verb, actor and facts of the newest audit lines, oldest first. */
export async function lastAuditLines(db: Database, count: number) {
  const { rows } = await db.execute({
    sql: 'select verb, actor_id, payload from audit_event order by seq desc limit ?',
    args: [count],
  });
  return rows
    .map((row) => ({
      verb: row.verb,
      actorId: row.actor_id,
      facts: (JSON.parse(String(row.payload)) as { facts: Record<string, unknown> }).facts,
    }))
    .reverse();
}

/**
 * Runs a command on a data folder with `--json`: exit code, document (null if none), and what it complained
 * of.
 */
export async function onFolder(folder: string, ...args: string[]) {
  const run = await jinjie([...args, '--json'], { env: { DATA_DIR: folder } });
  return { exitCode: run.exitCode, stderr: run.stderr, document: run.stdout === '' ? null : documentOf(run) };
}
