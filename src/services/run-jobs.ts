import type { Database } from '../../db/client.ts';
import { commit } from '../../db/commit.ts';
import { selectOptionalAttempt } from '../store/attempt.ts';
import { type ClaimedJob, claimJobs, failJob, finishJob } from '../store/job.ts';
import { refreshItemsJob } from './content/item-moves.ts';
import { refreshItems } from './content/refresh-items.ts';
import { type Context, createContext, systemActorId } from './context.ts';
import { closeAttempt } from './exam/close-attempt.ts';
import { closeAttemptJob } from './exam/start-attempt.ts';
import { sweepThrottle, sweepThrottleJob } from './sweep-throttle.ts';

const leaseMs = 30_000;
const atOnce = 20;

/** Does what is due; answers how many jobs it claimed. Any node may call it at any time. */
export async function runDueJobs(db: Database, now: number): Promise<number> {
  const claimed = await claimJobs(db, now, leaseMs, atOnce);
  for (const job of claimed) {
    try {
      await runJob(createContext(db, null, now), job);
    } catch (error) {
      await failJob(db, job, error instanceof Error ? error.message : String(error));
    }
  }
  return claimed.length;
}

async function runJob(context: Context, job: ClaimedJob): Promise<void> {
  if (job.kind === refreshItemsJob) {
    const refreshed = await refreshItems(context);
    if (!refreshed.ok) throw new Error(`the items were not judged again: ${refreshed.refusal.code}`);
    await finish(context, job);
    return;
  }
  if (job.kind === sweepThrottleJob) {
    await sweepThrottle(context.db, job, context.now);
    return;
  }
  if (job.kind !== closeAttemptJob) throw new Error(`no work is known for jobs of kind ${job.kind}`);
  const attempt = await selectOptionalAttempt(context.db, job.subject);
  if (attempt?.state === 'open') {
    const closed = await closeAttempt(context, attempt, {
      actorId: systemActorId,
      key: `${attempt.id}:${attempt.headSeq}`,
      state: 'expired',
    });
    if (!closed.ok) throw new Error(`attempt ${attempt.id} was not closed: ${closed.refusal.code}`);
    return;
  }
  await finish(context, job);
}

async function finish(context: Context, job: ClaimedJob): Promise<void> {
  await commit(context.db, {
    actorId: systemActorId,
    verb: 'finish-job',
    key: `${job.kind}:${job.subject}`,
    payload: null,
    at: context.now,
    token: context.newId(),
    writes: [finishJob(job.kind, job.subject, context.now)],
    audit: [],
    reply: {},
  });
}
