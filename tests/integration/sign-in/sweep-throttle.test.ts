import { describe, expect, test } from 'vitest';
import { runDueJobs } from '../../../src/services/run-jobs.ts';
import { ensureThrottleSweep } from '../../../src/services/sweep-throttle.ts';
import { minute, noon } from '../../support/moments.ts';
import { rowsOf } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('the sweep of failed tries on the %s database', (mode) => {
  const shared = useDatabase(mode, 'migrated');

  test('forgets what no longer counts, every hour, however often it was asked for', async () => {
    const { db } = shared;
    const failedAt = (key: string, at: number) => ({
      sql: 'insert into throttle (key, failures, last_failure_at) values (?, 3, ?)',
      args: [key, at],
    });
    const keys = async () =>
      (await rowsOf(db, 'select key from throttle order by key')).map(({ key }) => key);
    const hour = 60 * minute;
    await ensureThrottleSweep(db, noon);
    await ensureThrottleSweep(db, noon + minute);
    await db.write([
      failedAt('person:nobody', noon + hour - 15 * minute - 1),
      failedAt('person:waits', noon + hour - 15 * minute),
    ]);
    expect(await runDueJobs(db, noon + hour - 1)).toBe(0);
    expect(await runDueJobs(db, noon + hour)).toBe(1);
    expect(await keys()).toEqual(['person:waits']);
    expect(await runDueJobs(db, noon + 2 * hour - 1)).toBe(0);
    expect(await runDueJobs(db, noon + 2 * hour)).toBe(1);
    expect(await keys()).toEqual([]);
    expect(await rowsOf(db, 'select kind, done_at, last_error from job')).toEqual([
      { kind: 'sweep-throttle', done_at: null, last_error: null },
    ]);
  });
});
