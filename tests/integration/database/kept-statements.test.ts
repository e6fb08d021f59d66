import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient, type InStatement } from '@libsql/client';
import { afterAll, describe, expect, test } from 'vitest';
import { EmbeddedClient } from '../../../db/embedded-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'jinjie-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function freshPath(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

const library = (path: string) => createClient({ url: `file:${path}`, concurrency: 1, timeout: 0 });
const schema = 'create table t (id integer primary key, a, note text unique)';

/** What a caller can see of a reply or an error. */
async function seen(client: Client, statement: InStatement): Promise<unknown> {
  try {
    const { columns, columnTypes, rows, rowsAffected, lastInsertRowid } = await client.execute(statement);
    const byPosition = rows.map((row) => Array.prototype.slice.call(row) as unknown[]);
    return {
      columns,
      columnTypes,
      rows: rows.map((row) => ({ ...row })),
      byPosition,
      rowsAffected,
      lastInsertRowid,
    };
  } catch (error) {
    const { name, message, code, extendedCode, rawCode } = error as Error & Record<string, unknown>;
    return { name, message, code, extendedCode, rawCode };
  }
}

/** Run in this order on one database; what came before matters. */
const statements: [string, InStatement][] = [
  ['a table', schema],
  ['text', { sql: 'insert into t (a, note) values (?, ?)', args: ['文字', 'one'] }],
  ['a number, a boolean', { sql: 'insert into t (a, note) values (?, ?)', args: [1.5, true] }],
  ['a whole number, null', { sql: 'insert into t (a, note) values (?, ?)', args: [7, null] }],
  ['a bigint', { sql: 'insert into t (a, note) values (?, ?)', args: [9_007_199_254_740_991n, 'big'] }],
  ['bytes', { sql: 'insert into t (a, note) values (?, ?)', args: [new Uint8Array([1, 2, 3]), 'bytes'] }],
  ['a buffer', { sql: 'insert into t (a, note) values (?, ?)', args: [new ArrayBuffer(2), 'buffer'] }],
  ['a date', { sql: 'insert into t (a, note) values (?, ?)', args: [new Date(0), 'date'] }],
  ['everything back', 'select * from t order by id'],
  ['values by name', { sql: 'select :a as a, @b as b', args: { a: 1, b: 'x' } }],
  ['two columns of one name', 'select id, a as id from t order by t.id limit 2'],
  ['no rows', 'select * from t where id < 0'],
  ['rows of a change', 'update t set note = note where id < 3 returning id, note'],
  ['rows affected', "update t set a = 1 where note in ('one', 'big')"],
  ['a broken unique rule', { sql: 'insert into t (a, note) values (?, ?)', args: [0, 'one'] }],
  ['the statement after a broken rule', { sql: 'insert into t (a, note) values (?, ?)', args: [0, 'new'] }],
  ['a broken key', 'insert into t (id) values (1)'],
  ['no such table', 'select * from nowhere'],
  ['no SQL', 'selekt'],
  [
    'more rows than the driver reads at once',
    'with recursive n (i) as (select 1 union all select i + 1 from n where i < 250) select i from n',
  ],
  [
    'exactly as many as it reads',
    'with recursive n (i) as (select 1 union all select i + 1 from n where i < 100) select i from n',
  ],
  [
    'an error half-way',
    "with recursive n (i) as (select 1 union all select i + 1 from n where i < 9) select json_extract(case i when 5 then '{' else '{}' end, '$') from n",
  ],
  ['a setting', 'pragma foreign_keys'],
];

describe('the embedded client', () => {
  test('answers as the client library does, the first time and again', async () => {
    const [own, other] = [new EmbeddedClient(freshPath()), library(freshPath())];
    for (let round = 1; round <= 2; round += 1) {
      for (const [what, statement] of statements) {
        expect(await seen(own, statement), `${what}, round ${round}`).toEqual(await seen(other, statement));
      }
    }
    own.close();
    other.close();
  });

  test.each([
    ['a number that is none', Number.NaN, RangeError],
    ['nothing at all', undefined as unknown as null, TypeError],
  ])('refuses %s as a value', async (_what, value, kind) => {
    const client = new EmbeddedClient(freshPath());
    await expect(client.execute({ sql: 'select ?', args: [value] })).rejects.toThrow(kind);
    client.close();
  });

  test('refuses a whole number that a JavaScript number cannot hold', async () => {
    const client = new EmbeddedClient(freshPath());
    await expect(client.execute('select 9007199254740993 as a')).rejects.toThrow(RangeError);
    client.close();
  });

  test('a batch that fails names the statement and leaves nothing behind', async () => {
    const client = new EmbeddedClient(freshPath());
    await client.execute(schema);
    const failing = client.batch(
      ["insert into t (note) values ('one')", "insert into t (note) values ('one')"],
      'write',
    );
    await expect(failing).rejects.toMatchObject({ statementIndex: 1, code: 'SQLITE_CONSTRAINT' });
    expect((await client.execute('select count(*) as n from t')).rows[0]!.n).toBe(0);
    client.close();
  });

  test('a statement given fewer values than the last time takes none of the old ones', async () => {
    const client = new EmbeddedClient(freshPath());
    const sql = 'select ? as a, ? as b';
    await client.execute({ sql, args: [1, 'old'] });
    expect({ ...(await client.execute({ sql, args: [2] })).rows[0] }).toEqual({ a: 2, b: null });
    client.close();
  });

  test('a kept statement sees the columns of a changed table, and no column of a change taken back', async () => {
    const client = new EmbeddedClient(freshPath());
    await client.batch([schema, "insert into t (a, note) values (1, 'x')"], 'write');
    const columns = async () => (await client.execute('select * from t')).columns;
    expect(await columns()).toEqual(['id', 'a', 'note']);
    const takenBack = client.batch(
      ['-- a comment first\nalter table t add column more text', 'select * from t', 'selekt'],
      'write',
    );
    await expect(takenBack).rejects.toMatchObject({ statementIndex: 2 });
    expect(await columns()).toEqual(['id', 'a', 'note']);
    await client.batch(['alter table t add column more text'], 'write');
    expect(await columns()).toEqual(['id', 'a', 'note', 'more']);
    client.close();
  });

  test('more different statements than are kept all answer, and again', async () => {
    const client = new EmbeddedClient(freshPath());
    for (let round = 1; round <= 2; round += 1) {
      for (let number = 0; number < 1000; number += 1) {
        const { rows } = await client.execute(`select ${number} as n`);
        expect(rows[0]!.n).toBe(number);
      }
    }
    client.close();
  });

  test('a write after SQLITE_BUSY and a new connection is stored, not only acknowledged', async () => {
    const path = freshPath();
    const [client, rival] = [new EmbeddedClient(path), new EmbeddedClient(path)];
    const insert = (note: string) => [{ sql: 'insert into t (note) values (?)', args: [note] }];
    await client.batch([schema], 'write');
    await client.batch(insert('first'), 'write');
    await rival.execute('BEGIN IMMEDIATE');
    await expect(client.batch(insert('refused'), 'write')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    // Not run again, so the driver never resets it: without a new connection the next write alone would be lost.
    const refused = client.execute("insert into t (note) values ('refused too')");
    await expect(refused).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    await rival.execute('ROLLBACK');
    client.reconnect();
    await client.execute(insert('second')[0]!);
    await client.batch(insert('third'), 'write');
    const { rows } = await rival.execute('select note from t order by id');
    expect(rows.map(({ note }) => note)).toEqual(['first', 'second', 'third']);
    for (const one of [client, rival]) one.close();
  });

  test('a closed client refuses, and offers no interactive transaction while open', async () => {
    const client = new EmbeddedClient(freshPath());
    expect(() => client.transaction()).toThrow('no interactive transactions');
    client.close();
    await expect(client.execute('select 1')).rejects.toMatchObject({ code: 'CLIENT_CLOSED' });
    await expect(client.batch(['select 1'], 'write')).rejects.toMatchObject({ code: 'CLIENT_CLOSED' });
  });
});
