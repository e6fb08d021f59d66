import type { Database } from '../../db/client.ts';
import { claimTry, clearFailures } from '../store/sign-in.ts';

/** After `free` failures inside the window, further tries wait: 30 s, doubling, at most the window. */
export const personTries = { free: 5, windowMs: 15 * 60_000, waitMs: 30_000 };

/** How long a throttled thing must wait from `now` on; 0 or less: not at all. */
export function waitOf(
  { failures, lastFailureAt }: { failures: number; lastFailureAt: number },
  free: number,
  now: number,
): number {
  const { windowMs, waitMs } = personTries;
  const over = failures - free;
  if (over < 0 || now - lastFailureAt > windowMs) return 0;
  return lastFailureAt + Math.min(windowMs, waitMs * 2 ** Math.min(over, 5)) - now;
}

const keyOf = (employeeNo: string) => `person:${employeeNo.slice(0, 40)}`;

/** Claims one try at a person's password; answers the milliseconds to wait, 0 when it is granted. */
export async function claimPasswordTry(db: Database, employeeNo: string, now: number): Promise<number> {
  const held = await claimTry(db, keyOf(employeeNo), now, personTries);
  // A wait of a moment is still a refusal: the claim was not granted.
  return held ? Math.max(1, waitOf(held, personTries.free, now)) : 0;
}

/** The password was right: nothing counts against the person any more. */
export const forgetPasswordTries = (db: Database, employeeNo: string) => clearFailures(db, keyOf(employeeNo));
