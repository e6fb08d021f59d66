import { expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { eventually } from '../../support/eventually.ts';
import { countOf } from '../../support/rows.ts';
import { openTestDatabase } from '../../support/test-database.ts';

const manyStatements = Array.from(
  { length: 450 },
  (_, index) => `insert into throttle (key, failures, last_failure_at) values ('line ${index}', 1, 0)`,
);

test('a checkpoint that fails is told to the operator and does not end the process', async () => {
  const fresh = await openTestDatabase('embedded', 'migrated');
  await fresh.db.close();
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let failures = 0;
  fresh.db = await openDatabase({
    url: fresh.url,
    wrapClient(client) {
      const execute = client.execute.bind(client);
      client.execute = async (...args: Parameters<typeof execute>) => {
        if (args[0] !== 'PRAGMA wal_checkpoint(PASSIVE)') return execute(...args);
        failures += 1;
        throw new Error('disk I/O error');
      };
      return client;
    },
  });
  const db: Database = fresh.db;
  await db.write(manyStatements);
  await eventually('a checkpoint has failed', () => (failures > 0 ? failures : null));
  await eventually('the failure is told', () => (told.mock.calls.length > 0 ? true : null));
  expect(unhandled).toEqual([]);
  expect(String(told.mock.calls[0])).toContain('disk I/O error');
  expect(await countOf(db, 'select count(*) from throttle')).toBe(450);
  process.off('unhandledRejection', note);
  told.mockClear();
  await fresh.close();
});
