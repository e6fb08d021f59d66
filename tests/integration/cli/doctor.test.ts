import { chmodSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { nodeFinding } from '../../../src/cli/doctor-machine.ts';
import { hasWalResetRace } from '../../../src/cli/sqlite-version.ts';
import { jinjie, temporaryFile, temporaryFolder } from './jinjie-process.ts';
import { dataFolder, onFolder, sqlOn } from './operator-database.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Finding {
  name: string;
  status: string;
  found: string;
  mend: string;
}
const named = (findings: Finding[], name: string) => findings.find((finding) => finding.name === name);

describe('jinjie doctor', () => {
  it('finds nothing failed on a sound installation, and says why an old SQLite is sound here', async () => {
    const run = await onFolder(dataFolder(), 'doctor');
    expect(run).toMatchObject({ exitCode: 0, stderr: '', document: { healthy: true } });
    const findings = run.document.findings as Finding[];
    expect(findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['node', 'build', 'environment', 'data folder', 'disk space', 'database', 'schema'],
        ...['sqlite version', 'journal mode', 'synchronous', 'foreign keys', 'sha3', 'clock'],
      ]),
    );
    expect(named(findings, 'sqlite version')).toMatchObject({
      status: 'ok',
      found: expect.stringContaining('one connection that holds the exclusive lock'),
    });
    expect(findings.filter(({ status, mend }) => status !== 'ok' && mend === '')).toEqual([]);
  });

  it('prints a line a finding without --json', async () => {
    const { stdout } = await jinjie(['doctor'], { env: { DATA_DIR: dataFolder() } });
    expect(stdout).toMatch(/^node +ok +24\./);
    expect(stdout).toMatch(/\nNothing has failed\.\n$/);
  });

  it('takes a database that is not there yet as nothing failed', async () => {
    const run = await onFolder(temporaryFolder(), 'doctor');
    expect(run.exitCode).toBe(0);
    expect(named(run.document.findings, 'database')).toEqual({
      name: 'database',
      status: 'note',
      found: 'not there yet',
      mend: '"npm start" makes it.',
    });
  });

  it('tells of a folder others may look into', async () => {
    const folder = dataFolder();
    chmodSync(folder, 0o755);
    const { document } = await onFolder(folder, 'doctor');
    expect(named(document.findings, 'data folder mode')).toMatchObject({
      status: 'note',
      mend: `Run: chmod 700 ${folder}`,
    });
  });

  it('fails on an environment that cannot be used, a data folder that is a file, and a database that is none', async () => {
    const environment = await jinjie(['doctor', '--json'], { env: { PORT: 'eighty' } });
    expect(environment.exitCode).toBe(1);
    const { healthy, findings } = JSON.parse(environment.stdout);
    expect(healthy).toBe(false);
    expect(named(findings, 'environment')).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('PORT="eighty"'),
    });

    const noFolder = await onFolder(temporaryFile('data', ''), 'doctor');
    expect(noFolder.exitCode).toBe(1);
    expect(named(noFolder.document.findings, 'data folder')?.status).toBe('failed');

    const file = temporaryFile('jinjie.db', 'this is not a database, only a text of some length'.repeat(40));
    const noDatabase = await onFolder(file.slice(0, -'/jinjie.db'.length), 'doctor');
    expect(noDatabase.exitCode).toBe(1);
    expect(named(noDatabase.document.findings, 'database')).toMatchObject({
      status: 'failed',
      found: 'not reachable',
      mend: expect.stringContaining('cannot be opened'),
    });
  });

  it('fails on a schema of a newer release and notes an older one', async () => {
    const newer = dataFolder('migrated');
    await sqlOn(newer, "insert into schema_migration values (99, '0099_later')");
    const ahead = await onFolder(newer, 'doctor');
    expect(ahead.exitCode).toBe(1);
    expect(named(ahead.document.findings, 'schema')).toMatchObject({ status: 'failed' });

    const older = dataFolder('migrated');
    await sqlOn(older, 'drop table schema_migration');
    const behind = await onFolder(older, 'doctor');
    expect(behind.exitCode).toBe(0);
    expect(named(behind.document.findings, 'schema')).toMatchObject({ status: 'note' });
  });
});

it.each([
  ['3.6.23', false],
  ['3.7.0', true],
  ['3.44.5', true],
  ['3.44.6', false],
  ['3.45.1', true],
  ['3.50.6', true],
  ['3.50.7', false],
  ['3.51.2', true],
  ['3.51.3', false],
  ['3.53.0', false],
  ['4.0.0', false],
  ['unknown', true],
])('SQLite %s can lose commits between two connections: %s', (version, vulnerable) => {
  expect(hasWalResetRace(version)).toBe(vulnerable);
});

it.each([
  ['20.20.2', 'failed'],
  ['24.21.0', 'ok'],
  ['26.0.0', 'note'],
])('Node %s is %s', (version, status) => {
  expect(nodeFinding(version).status).toBe(status);
});
