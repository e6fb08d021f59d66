import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { type Commit, commit } from '../../../db/commit.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { noon } from '../../support/moments.ts';
import { rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

let tries = 0;

/** A command that stores one value under app_meta, with an audit line about it. */
function putting(name: string, value: string, rest: Partial<Commit<{ value: string }>> = {}) {
  tries += 1;
  return {
    actorId: 'somebody',
    verb: 'put',
    key: name,
    payload: { name, value },
    at: noon,
    token: `token-${tries}`,
    writes: [
      (when: ReturnType<typeof sql>) =>
        sql`insert into app_meta (key, value) select ${name}, ${value} where ${when}`,
    ],
    audit: [{ verb: 'put', subjectKind: 'meta', subjectId: name }],
    reply: { value },
    ...rest,
  };
}

async function storedValue(db: Database, name: string): Promise<unknown> {
  const [row] = await rowsOf(db, 'select value from app_meta where key = ?', name);
  return row?.value;
}

describe.each(databaseModes)('commit on the %s database', (mode) => {
  const shared = useDatabase(mode, 'migrated');

  test('applies a command, its audit line and its reply together', async () => {
    const { db } = shared;
    expect(granted(await commit(db, putting('first', 'a')))).toEqual({ value: 'a' });
    expect(await storedValue(db, 'first')).toBe('a');
    expect(await verbsOn(db, 'first')).toEqual(['put']);
  });

  test('gives a repeat the first reply and changes nothing again', async () => {
    const { db } = shared;
    await commit(db, putting('repeat', 'a'));
    const again = await commit(db, putting('repeat', 'a', { reply: { value: 'worked out anew' } }));
    expect(granted(again)).toEqual({ value: 'a' });
    expect(await verbsOn(db, 'repeat')).toEqual(['put']);
  });

  test('applies one of many equal commands sent at once, and all get its reply', async () => {
    const { db } = shared;
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        commit(db, putting('storm', 'a', { reply: { value: `reply ${index}` } })),
      ),
    );
    expect(new Set(replies.map((reply) => granted(reply).value)).size).toBe(1);
    expect(await verbsOn(db, 'storm')).toEqual(['put']);
  });

  test('refuses a key that was used for another payload', async () => {
    const { db } = shared;
    await commit(db, putting('reused', 'a'));
    expect(codeOf(await commit(db, putting('reused', 'b')))).toBe('key-reused');
    expect(await storedValue(db, 'reused')).toBe('a');
    expect(await verbsOn(db, 'reused')).toEqual(['put']);
  });

  test('keeps keys of different actors and verbs apart', async () => {
    const { db } = shared;
    await commit(db, putting('apart', 'a'));
    const other = { key: 'apart', payload: 'other' };
    expect((await commit(db, putting('apart-actor', 'b', { ...other, actorId: 'another' }))).ok).toBe(true);
    expect((await commit(db, putting('apart-verb', 'c', { ...other, verb: 'put-too' }))).ok).toBe(true);
  });

  test('leaves nothing behind when one guard of several does not hold', async () => {
    const { db } = shared;
    const guards = [sql`1 = 1`, sql`exists (select 1 from app_meta where key = 'nobody put this')`];
    expect(codeOf(await commit(db, putting('guarded', 'a', { guards })))).toBe('conflict');
    expect(await storedValue(db, 'guarded')).toBeUndefined();
    expect(await verbsOn(db, 'guarded')).toEqual([]);
    expect(await rowsOf(db, "select 1 from command where key = 'guarded'")).toEqual([]);
    expect((await commit(db, putting('guarded', 'a'))).ok).toBe(true);
  });

  test('takes back everything of a command whose write fails', async () => {
    const { db } = shared;
    const broken = putting('broken', 'a');
    broken.writes.push(
      (when) => sql`insert into app_meta (key, value) select ${'broken-2'}, null where ${when}`,
    );
    await expect(commit(db, broken)).rejects.toThrow(/NOT NULL/);
    expect(await storedValue(db, 'broken')).toBeUndefined();
    expect(await verbsOn(db, 'broken')).toEqual([]);
  });

  test('stores the others of a group in which one command fails', async () => {
    const { db } = shared;
    const broken = putting('group-broken', 'a', {
      writes: [(when) => sql`insert into app_meta (key, value) select ${'group-broken'}, null where ${when}`],
    });
    const settled = await Promise.allSettled([
      commit(db, putting('group-1', 'a')),
      commit(db, broken),
      commit(db, putting('group-2', 'b')),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await storedValue(db, 'group-1')).toBe('a');
    expect(await storedValue(db, 'group-2')).toBe('b');
    expect(await storedValue(db, 'group-broken')).toBeUndefined();
  });

  test('lets two nodes write at once without losing or doubling a line', async () => {
    const nodes = [shared.db, await shared.secondNode()];
    const names = Array.from({ length: 40 }, (_, index) => `node-${index}`);
    const replies = await Promise.all(
      names.map((name, index) => commit(nodes[index % 2]!, putting(name, 'a'))),
    );
    expect(replies.every((reply) => reply.ok)).toBe(true);
    for (const name of names) expect(await verbsOn(shared.db, name)).toEqual(['put']);
  });
});
