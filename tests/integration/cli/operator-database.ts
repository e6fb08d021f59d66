import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { documentOf, jinjie, runScript, temporaryFolder } from './jinjie-process.ts';

/** A data folder with the published content, nobody holding its database. */
export function dataFolder(template: 'migrated' | 'published' = 'published'): string {
  const folder = temporaryFolder();
  copyFileSync(inject('templates')[template], join(folder, 'jinjie.db'));
  return folder;
}

/**
 * Runs SQL on the database of a data folder and resolves to the rows of the last statement. In a process of
 * its own: the driver gives the file's lock back for certain only when its process ends.
 */
export async function sqlOn(folder: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const url = `file:${join(folder, 'jinjie.db')}`;
  const input = JSON.stringify(statements);
  const { stdout } = await runScript('tests/integration/cli/run-sql.ts', [url], { input });
  return JSON.parse(stdout);
}

/** Changes what triggers protect, as somebody with the file in hand could. */
export async function tamper(folder: string, statement: string): Promise<void> {
  await sqlOn(folder, 'drop trigger audit_event_no_update', 'drop trigger audit_event_no_delete', statement);
}

/** Selects the newest audit lines, oldest first. */
export const newestLines = (count: number) =>
  `select * from (select seq, verb, actor_id, payload from audit_event order by seq desc limit ${count})
    order by seq`;

/** What the tests look at in such a line. */
export const lineOf = ({ verb, actor_id, payload }: Record<string, unknown>) => ({
  verb,
  actorId: actor_id,
  facts: (JSON.parse(String(payload)) as { facts: Record<string, unknown> }).facts,
});

/**
 * Runs a command on a data folder with `--json`: exit code, document (null if none), and what it complained
 * of.
 */
export async function onFolder(folder: string, ...args: string[]) {
  const run = await jinjie([...args, '--json'], { env: { DATA_DIR: folder } });
  return { exitCode: run.exitCode, stderr: run.stderr, document: run.stdout === '' ? null : documentOf(run) };
}
