import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { commit } from '../../../db/commit.ts';
import { createRandom } from '../../../src/kernel/random.ts';
import { verifyAudit } from '../../../src/services/verify-audit.ts';
import { busyError, connectionLost, failingAtTimes, withBatch } from '../../support/faulty-client.ts';
import { noon } from '../../support/moments.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import { freePort } from '../../support/sqld.ts';
import { type DatabaseMode, databaseModes, openTestDatabase } from '../../support/test-database.ts';

function counting(key: string) {
  const command = { actorId: 'somebody', verb: 'count', key, payload: key, at: noon, token: `token-${key}` };
  return {
    ...command,
    writes: [
      (when: ReturnType<typeof sql>) => sql`insert into throttle (key, failures, last_failure_at)
        select 'counter', 1, 0 where ${when} on conflict (key) do update set failures = failures + 1`,
    ],
    audit: [{ verb: 'count', subjectKind: 'counter', subjectId: key }],
    reply: { key },
  };
}
const counted = "select failures from throttle where key = 'counter'";

/** A lost connection is a fault of servers only. */
const faultsOf = (mode: DatabaseMode): [string, () => Error][] => [
  ['SQLITE_BUSY', busyError],
  ...(mode === 'server' ? [['a lost connection', connectionLost] as [string, () => Error]] : []),
];

describe.each(databaseModes)('faults of the driver on the %s database', (mode) => {
  test.each(faultsOf(mode))(
    '%s, before or after a write was applied, loses nothing and applies nothing twice',
    async (name, fault) => {
      const fresh = await openTestDatabase(mode, 'migrated');
      let faults = 0;
      const countedFault = () => {
        faults += 1;
        return fault();
      };
      await fresh.db.close();
      fresh.db = await openDatabase({
        url: fresh.url,
        wrapClient: (client) => failingAtTimes(client, createRandom(name), 4, countedFault),
      });
      for (let round = 0; round < 10; round += 1) {
        const keys = Array.from({ length: 10 }, (_, index) => `${round}-${index}`);
        const replies = await Promise.all(keys.map((key) => commit(fresh.db, counting(key))));
        expect(replies).toEqual(keys.map((key) => ({ ok: true, value: { key } })));
      }
      expect(faults).toBeGreaterThan(4);
      expect(await countOf(fresh.db, counted)).toBe(100);
      expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true, lines: 100 });
      await fresh.close();
    },
  );

  test('SQLITE_BUSY without end is told to the caller, and the next write works', async () => {
    const fresh = await openTestDatabase(mode, 'empty');
    let busy = true;
    await fresh.db.close();
    fresh.db = await openDatabase({
      url: fresh.url,
      wrapClient: (client) =>
        withBatch(client, (...args) => (busy ? Promise.reject(busyError()) : client.batch(...args))),
    });
    await expect(fresh.db.write(['create table t (a)'])).rejects.toThrow('database is locked');
    busy = false;
    await fresh.db.write(['create table t (a)', 'insert into t values (1)']);
    expect(await rowsOf(fresh.db, 'select a from t')).toEqual([{ a: 1 }]);
    await fresh.close();
  });

  test('a node that was closed leaves the database to the next one at once', async () => {
    const fresh = await openTestDatabase(mode, 'migrated');
    for (let number = 1; number <= 5; number += 1) {
      await commit(fresh.db, counting(`before-${number}`));
      await fresh.db.close();
      fresh.db = await openDatabase({ url: fresh.url });
      expect(await countOf(fresh.db, counted)).toBe(number);
    }
    await fresh.close();
  });
});

test('a database that cannot be opened is told with what to do', async () => {
  const nowhere = `ws://127.0.0.1:${await freePort()}`;
  await expect(openDatabase({ url: nowhere })).rejects.toThrow(
    /DATABASE_URL does not answer .*Check the address/,
  );
  await expect(openDatabase({ url: `file:${import.meta.filename}/below/a-file.db` })).rejects.toThrow(
    /data folder .* cannot be created .*DATA_DIR/,
  );
  await expect(openDatabase({ url: `file:${import.meta.dirname}` })).rejects.toThrow(
    /cannot be opened .*writable/,
  );
});
