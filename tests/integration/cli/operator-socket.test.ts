import { existsSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { askServer, OperatorSocketError, serveOperatorSocket } from '../../../src/cli/operator-socket.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { documentOf, jinjie } from './jinjie-process.ts';
import { dataFolder, lineOf, newestLines, onFolder } from './operator-database.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What a running server holds: the database's lock, and the socket. */
async function served(folder = dataFolder()) {
  const db = await openDatabase({ url: `file:${join(folder, 'jinjie.db')}` });
  const path = join(folder, 'jinjie.sock');
  const socket = await serveOperatorSocket(db, path);
  onTestFinished(async () => {
    await socket.close();
    await db.close();
  });
  return { folder, db, path, socket };
}

describe('a command while the server holds the database', () => {
  it('goes to the server, and is audited as one that did', async () => {
    const { folder, db } = await served();
    const verified = await onFolder(folder, 'audit', 'verify');
    expect(verified).toMatchObject({ exitCode: 0, stderr: '', document: { ok: true } });
    const published = await onFolder(folder, 'content', 'publish');
    expect(published).toMatchObject({ exitCode: 0, document: { published: { added: [], changed: [] } } });
    const doctor = await onFolder(folder, 'doctor');
    expect(doctor).toMatchObject({ exitCode: 0, document: { healthy: true } });
    const { rows } = await db.execute(newestLines(3));
    expect(rows.map(lineOf).map(({ actorId, facts }) => [actorId, facts])).toEqual(
      ['audit verify', 'content publish', 'doctor'].map((command) => [
        'operator',
        { command, exitCode: 0, route: 'socket' },
      ]),
    );
  });

  it('is refused where nobody serves the socket', async () => {
    const { folder, socket } = await served();
    await socket.close();
    const run = await onFolder(folder, 'audit', 'head');
    expect(run).toMatchObject({ exitCode: 1, document: null });
    expect(run.stderr).toContain('is in use by another process');
  });
});

describe('the socket', () => {
  it('is open to its own system user alone, replaces a dead one and is gone after closing', async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'jinjie.sock'), '');
    const { path, socket } = await served(folder);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await socket.close();
    expect(existsSync(path)).toBe(false);
    expect(await askServer(path, 'doctor', { json: true })).toBeNull();
  });

  it('answers what it cannot read or does not know with exit code 2, and goes on serving', async () => {
    const { path } = await served();
    const socket = connect(path);
    socket.end(
      'not json\n{"command":"audit head"}\n{"command":"rm","args":{}}\n{"command":"audit head","args":{"json":1}}\n',
    );
    const replies = (await text(socket)).trim().split('\n');
    expect(replies.map((line) => JSON.parse(line))).toEqual([
      { exitCode: 2, stdout: '', stderr: 'jinjie: the server could not read the command.\n' },
      {
        exitCode: 2,
        stdout: '',
        stderr: 'jinjie: the server could not read the command.\n',
      },
      { exitCode: 2, stdout: '', stderr: 'jinjie: the server knows no command "rm".\n' },
      {
        exitCode: 2,
        stdout: '',
        stderr: 'jinjie: the server is of another release: use its own command line.\n',
      },
    ]);
    expect(await askServer(path, 'audit head', { json: false })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('survives a client that goes away before its answer', async () => {
    const { path } = await served();
    const gone = connect(path);
    await new Promise<void>((done) =>
      gone.write('{"command":"audit verify","args":{"json":true}}\n', () => done()),
    );
    gone.destroy();
    expect(await askServer(path, 'audit head', { json: false })).toMatchObject({ exitCode: 0 });
  });

  it('logs a failure of a command, tells the operator where, and goes on serving', async () => {
    const { db, path } = await served();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await db.write(['alter table audit_event rename to audit_event_lost']);
    expect(await askServer(path, 'audit verify', { json: true })).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'jinjie: the server failed; its log has the cause.\n',
    });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockReset();
    expect(await askServer(path, 'rm', {})).toMatchObject({ exitCode: 2 });
  });

  it('refuses a path no system can hold', async () => {
    const { db } = await served();
    const path = `/${'x'.repeat(120)}/jinjie.sock`;
    await expect(serveOperatorSocket(db, path)).rejects.toThrow(OperatorSocketError);
  });
});

it('a database server is asked directly', { skip: process.platform === 'win32' }, async () => {
  const shared = await openTestDatabase('server');
  onTestFinished(() => shared.close());
  const run = await jinjie(['audit', 'head', '--json'], { env: { DATABASE_URL: shared.url } });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(documentOf(run).seq).toBeGreaterThan(0);
});
