import { commit } from '../../db/commit.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { selectOptionalPersonByEmployeeNo } from '../store/people.ts';
import { countFailures, insertSession, selectOptionalPassword, selectThrottles } from '../store/sign-in.ts';
import { type Context, systemActorId } from './context.ts';
import { verifyPassword } from './password-hash.ts';
import { claimPasswordTry, forgetPasswordTries, personTries, waitOf } from './password-try.ts';
import { hashSecret } from './session-token.ts';

/** Failures an address has free inside the window; it may stand for a whole branch. */
const freeOfAddress = 50;

export interface SignInInput {
  employeeNo: string;
  password: string;
  userAgent: string;
  /** Where the try comes from, for throttling. */
  address: string;
}

/**
 * Opens a session. Unknown person, wrong password and locked-out person all read `sign-in-failed` and cost one hash,
 * so nobody learns who works here; only after too many failures the refusal is `too-many-tries` with the wait.
 */
export async function signIn(
  context: Context,
  input: SignInInput,
): Promise<Result<{ token: string; personId: string }>> {
  const { db, now } = context;
  const addressKey = `address:${input.address}`;
  const [address] = await selectThrottles(db, [addressKey]);
  const addressWaitMs = address ? waitOf(address, freeOfAddress, now) : 0;
  const waitMs = addressWaitMs > 0 ? addressWaitMs : await claimPasswordTry(db, input.employeeNo, now);
  if (waitMs > 0) return refuse('too-many-tries', { seconds: Math.ceil(waitMs / 1000) });
  const person = await selectOptionalPersonByEmployeeNo(db, input.employeeNo);
  const stored = person ? await selectOptionalPassword(db, person.id) : null;
  const right = await verifyPassword(stored?.hash ?? null, input.password);
  if (!right || !person) {
    await countFailures(db, [addressKey], now, personTries.windowMs);
    await recordFailure(context, person?.id ?? null);
    return refuse('sign-in-failed');
  }
  await forgetPasswordTries(db, input.employeeNo);
  return openSession(context, person.id, input.userAgent);
}

/** Makes a new session with a fresh token: an earlier cookie, known to somebody else, is worth nothing. */
export async function openSession(context: Context, personId: string, userAgent: string) {
  const { db, now } = context;
  const id = context.newSecret(18).toString('base64url');
  const secret = context.newSecret(32).toString('base64url');
  const done = await commit(db, {
    actorId: personId,
    verb: 'sign-in',
    key: id,
    payload: { id },
    at: now,
    token: context.newId(),
    writes: [
      insertSession({
        id,
        personId,
        secretHash: hashSecret(secret),
        createdAt: now,
        lastSeenAt: now,
        userAgent: userAgent.slice(0, 200),
      }),
    ],
    audit: [{ verb: 'sign-in', subjectKind: 'session', subjectId: id }],
    reply: {},
  });
  return done.ok ? ok({ token: `${id}.${secret}`, personId }) : done;
}

async function recordFailure(context: Context, personId: string | null): Promise<void> {
  const id = context.newId();
  await commit(context.db, {
    actorId: systemActorId,
    verb: 'sign-in-failed',
    key: id,
    payload: null,
    at: context.now,
    token: id,
    writes: [],
    audit: [{ verb: 'sign-in-failed', subjectKind: 'person', subjectId: personId ?? 'unknown' }],
    reply: {},
  });
}
