import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { jinjie, temporaryFile, temporaryFolder } from './jinjie-process.ts';
import { dataFolder, lineOf, newestLines, onFolder, sqlOn, tamper } from './operator-database.ts';

vi.setConfig({ testTimeout: 60_000 });

const hash = /^[0-9a-f]{64}$/;

describe('jinjie audit', () => {
  it('prints the head, verifies against it, and leaves a line by the operator each time', async () => {
    const folder = dataFolder();
    const head = await onFolder(folder, 'audit', 'head');
    expect(head).toEqual({
      exitCode: 0,
      stderr: '',
      document: { seq: expect.any(Number), hash: expect.stringMatching(hash) },
    });
    const file = temporaryFile('head.json', JSON.stringify(head.document));
    const verified = await onFolder(folder, 'audit', 'verify', '--head', file);
    expect(verified).toMatchObject({ exitCode: 0, document: { ok: true, lines: head.document.seq + 1 } });
    const lines = await sqlOn(folder, newestLines(2));
    expect(lines.map(lineOf)).toEqual([
      {
        verb: 'operator-command',
        actorId: 'operator',
        facts: { command: 'audit head', exitCode: 0, route: 'lock' },
      },
      {
        verb: 'operator-command',
        actorId: 'operator',
        facts: { command: 'audit verify', exitCode: 0, route: 'lock' },
      },
    ]);
  });

  it('says both in a line without --json', async () => {
    const env = { DATA_DIR: dataFolder() };
    expect((await jinjie(['audit', 'head'], { env })).stdout).toMatch(/^\d+ [0-9a-f]{64}\n$/);
    expect((await jinjie(['audit', 'verify'], { env })).stdout).toMatch(
      /^The chain holds: \d+ lines, head \d+ /,
    );
  });

  it('names the line that was changed, exports no head of it, and adds nothing behind it', async () => {
    const folder = dataFolder();
    await tamper(folder, "update audit_event set actor_id = 'somebody' where seq = 1");
    const verdict = { ok: false, lines: 0, brokenSeq: 1, reason: 'columns' };
    expect(await onFolder(folder, 'audit', 'verify')).toEqual({ exitCode: 1, stderr: '', document: verdict });
    expect(await onFolder(folder, 'audit', 'head')).toEqual({ exitCode: 1, stderr: '', document: verdict });
    const { stdout } = await jinjie(['audit', 'verify'], { env: { DATA_DIR: folder } });
    expect(stdout).toContain('The chain is broken: line 1 has columns that differ from what was chained;');
    const verbs = await sqlOn(folder, newestLines(5));
    expect(verbs.map(({ verb }) => verb)).not.toContain('operator-command');
  });

  it('finds a tail cut behind an exported head', async () => {
    const folder = dataFolder();
    await onFolder(folder, 'audit', 'verify');
    const { document: head } = await onFolder(folder, 'audit', 'head');
    await tamper(folder, `delete from audit_event where seq >= ${head.seq}`);
    const file = temporaryFile('head.json', JSON.stringify(head));
    expect(await onFolder(folder, 'audit', 'verify', '--head', file)).toMatchObject({
      exitCode: 1,
      document: { ok: false, brokenSeq: head.seq, reason: 'tail-cut' },
    });
  });

  it('creates no database where there is none', async () => {
    const folder = temporaryFolder();
    expect(await onFolder(folder, 'audit', 'verify')).toMatchObject({ exitCode: 1, document: null });
    expect(existsSync(`${folder}/jinjie.db`)).toBe(false);
  });

  it('refuses a database of another schema and says what to do', async () => {
    const folder = dataFolder('migrated');
    await sqlOn(folder, 'delete from schema_migration where number > 1');
    const run = await onFolder(folder, 'audit', 'head');
    expect(run).toMatchObject({ exitCode: 1, document: null });
    expect(run.stderr).toMatch(
      /^jinjie: The database has schema 1, this release works with \d+: run its "npm start" once\.\n$/,
    );
  });
});
