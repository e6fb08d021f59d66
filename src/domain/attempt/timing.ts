/** When an attempt ends. Instants are UTC epoch milliseconds of the server's clock, which alone decides. */
export interface AttemptTiming {
  deadlineAt: number;
  /** When it was submitted or closed; null while it runs. */
  closedAt: number | null;
}

export type AttemptState = 'open' | 'expired' | 'closed';

/**
 * The last instant of an attempt. The limit is in whole minutes and counts elapsed time, not time at the
 * screen.
 */
export function deadlineOf(startedAt: number, timeLimitMin: number): number {
  return startedAt + timeLimitMin * 60_000;
}

/** Time left for the candidate, never below 0; grace is not part of it. */
export function remainingMs({ deadlineAt }: Pick<AttemptTiming, 'deadlineAt'>, now: number): number {
  return Math.max(0, deadlineAt - now);
}

/**
 * Whether an attempt takes responses at `now`. The deadline and the grace after it, which covers the way of a
 * response over the network, are both inclusive. A closed attempt stays closed, whatever time is left.
 */
export function accepts(attempt: AttemptTiming, now: number, graceMs: number): AttemptState {
  if (attempt.closedAt !== null) return 'closed';
  return now <= attempt.deadlineAt + graceMs ? 'open' : 'expired';
}

/** Whether an attempt is to be closed for its candidate: unsubmitted and past deadline and grace. */
export function isOverdue(attempt: AttemptTiming, now: number, graceMs = 0): boolean {
  return accepts(attempt, now, graceMs) === 'expired';
}
