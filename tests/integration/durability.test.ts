import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import { createRandom } from '../../src/kernel/random.ts';
import { verifyAudit } from '../../src/services/verify-audit.ts';
import { eventually } from '../support/eventually.ts';
import { countOf, rowsOf } from '../support/rows.ts';

const writer = resolve(import.meta.dirname, '../support/durability-writer.ts');
let folder: string;
let url: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinjie-durability-'));
  url = `file:${join(folder, 'jinjie.db')}`;
  copyFileSync(inject('templates').migrated, join(folder, 'jinjie.db'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file opened by this process, until the end of the test. */
async function openHere(): Promise<Database> {
  const db = await openDatabase({ url });
  onTestFinished(() => db.close());
  return db;
}

/** A writing process, with what it has printed so far. */
function startWriter(round: string) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', writer, url, round]);
  const told = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (told.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told.err += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, told, ended };
}

/** Lines printed whole: a last one without its end was cut by the kill and promises nothing. */
const acknowledged = (out: string) => out.split('\n').slice(0, -1);

async function killAfter(
  child: ChildProcess,
  told: { out: string; err: string },
  lines: number,
): Promise<void> {
  await eventually(`${lines} writes are acknowledged`, () => {
    if (told.err !== '') throw new Error(`the writer gave up: ${told.err}`);
    return acknowledged(told.out).length >= lines ? true : null;
  });
  child.kill('SIGKILL');
}

const chance = createRandom('durability');
const rounds = Array.from({ length: 6 }, (_, index) => ({
  round: `round-${index + 1}`,
  lines: 1 + chance.below(2500),
}));

test.each(rounds)(
  'every acknowledged write is there after kill -9 ($round, at $lines writes)',
  async ({ round, lines }) => {
    const { child, told, ended } = startWriter(round);
    await killAfter(child, told, lines);
    await ended;
    const keys = acknowledged(told.out);
    const db = await openHere();
    const stored = new Set((await rowsOf(db, 'select key from command')).map(({ key }) => key));
    expect(keys.filter((key) => !stored.has(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await rowsOf(db, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    // One audit line for each command, stored or not acknowledged in time; none twice, none without its command.
    expect(await verifyAudit(db)).toMatchObject({ ok: true, lines: stored.size });
    expect(await countOf(db, 'select count(distinct subject_id) from audit_event')).toBe(stored.size);
  },
);

test('a second process on the same file is refused with what to do, and the first one goes on', async () => {
  const db = await openHere();
  const { told, ended } = startWriter('intruder');
  expect(await ended).toBe(3);
  expect(told.out).toBe('');
  expect(told.err).toBe(
    `The database ${join(folder, 'jinjie.db')} is in use by another process. ` +
      'Stop that process first, or point DATA_DIR at another folder.\n',
  );
  await db.write(["insert into app_meta (key, value) values ('still', 'here')"]);
  expect(await countOf(db, "select count(*) from app_meta where key = 'still'")).toBe(1);
});

test('the file can be opened by the next process as soon as the first has closed it', async () => {
  const { child, told, ended } = startWriter('next');
  await killAfter(child, told, 1);
  await ended;
});
