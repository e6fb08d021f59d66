import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
export const ownContent = join(root, 'content');

export interface Run {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  input?: string;
  env?: Record<string, string>;
}

/** Runs the operator's command as npm would; without a database unless `env` names one. */
export function jinjie(args: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  return runScript('src/cli/jinjie.ts', args, surroundings);
}

/** Runs a script of the repository as a process of its own, under the pinned Node. */
export async function runScript(
  script: string,
  args: readonly string[],
  { input = '', env = {} }: Surroundings = {},
): Promise<Run> {
  const child = spawn(process.execPath, ['src/cli/launch/node24.mjs', script, ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: '/nonexistent/jinjie', DATABASE_URL: '', ...env },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const exited = new Promise<number | null>((done) => child.on('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exitCode: await exited, stdout, stderr };
}

/** The one document a `--json` run printed. */
export const documentOf = ({ stdout }: Run) => JSON.parse(stdout);

/** A new folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jinjie-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file with this text in a folder that is gone after the test. */
export function temporaryFile(name: string, content: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** A copy of the real content, gone after the test. */
export function contentCopy(): string {
  const folder = join(temporaryFolder(), 'content');
  cpSync(ownContent, folder, { recursive: true });
  return folder;
}

/** Replaces the first place that matches in one file of a content folder; fails if there is none. */
export function plant(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds no ${from}`);
  writeFileSync(path, after);
}
