import type { Database } from '../../db/client.ts';
import { type ClaimedJob, ensureJob, runAgainAt } from '../store/job.ts';
import { deleteThrottlesBefore } from '../store/sign-in.ts';
import { personTries } from './password-try.ts';

export const sweepThrottleJob = 'sweep-throttle';
const sweepEveryMs = 3_600_000;

/** Has the counters swept from now on. Any node may say so, any number of times. */
export const ensureThrottleSweep = (db: Database, now: number) =>
  ensureJob(db, sweepThrottleJob, '', now + sweepEveryMs);

/**
 * Forgets counted failures that no longer count, and comes back in an hour. Anybody can type a name that does not
 * exist, so without it the table grows with every guess. No audit line: nothing a person did or may do is changed.
 */
export const sweepThrottle = (db: Database, job: ClaimedJob, now: number) =>
  runAgainAt(db, job, deleteThrottlesBefore(now - personTries.windowMs), now + sweepEveryMs);
