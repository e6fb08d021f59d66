import { commit } from '../../db/commit.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { updatePreferences } from '../store/people.ts';
import {
  endOtherSessions,
  endSession,
  type SessionRow,
  selectOpenSessions,
  selectOptionalPassword,
  sessionIsOf,
  updatePassword,
} from '../store/sign-in.ts';
import type { ActorContext, Locale, Theme } from './context.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { passwordFault } from './password-rule.ts';
import { claimPasswordTry, forgetPasswordTries } from './password-try.ts';
import { sessionAbsoluteMs, sessionIdleMs } from './session-token.ts';

/** Ends one of the actor's own sessions; ending one that is over already is no error. Anybody else's is `not-found`. */
export async function endOwnSession(context: ActorContext, sessionId: string): Promise<Result<object>> {
  const { db, actor, now } = context;
  const done = await commit(db, {
    actorId: actor.personId,
    verb: 'end-session',
    key: sessionId,
    payload: { sessionId },
    at: now,
    token: context.newId(),
    guards: [sessionIsOf(sessionId, actor.personId)],
    writes: [endSession(sessionId, actor.personId, now)],
    audit: [{ verb: 'end-session', subjectKind: 'session', subjectId: sessionId }],
    reply: {},
  });
  return done.ok || done.refusal.code !== 'conflict' ? done : refuse('not-found');
}

/** Sessions of the actor that still work, newest use first. */
export async function listOwnSessions({ db, actor, now }: ActorContext): Promise<SessionRow[]> {
  const rows = await selectOpenSessions(db, actor.personId);
  return rows.filter(
    (row) => now - row.lastSeenAt <= sessionIdleMs && now - row.createdAt <= sessionAbsoluteMs,
  );
}

/**
 * Changes the actor's password and ends her other sessions. Wrong ones count as at sign-in, so that a stolen session
 * is no place to guess. Refusals: `password-wrong`, `password-weak` (with why), `too-many-tries`.
 */
export async function changePassword(
  context: ActorContext,
  input: { current: string; next: string; key: string },
): Promise<Result<object>> {
  const { db, actor, now } = context;
  const fault = passwordFault(input.next, [actor.employeeNo, actor.name]);
  if (fault) return refuse('password-weak', { fault });
  const stored = await selectOptionalPassword(db, actor.personId);
  const waitMs = await claimPasswordTry(db, actor.employeeNo, now);
  if (waitMs > 0) return refuse('too-many-tries', { seconds: Math.ceil(waitMs / 1000) });
  if (!(await verifyPassword(stored?.hash ?? null, input.current))) return refuse('password-wrong');
  await forgetPasswordTries(db, actor.employeeNo);
  if (input.current === input.next) return refuse('password-weak', { fault: 'same' });
  return commit(db, {
    actorId: actor.personId,
    verb: 'change-password',
    key: input.key,
    // A stale form must not pass for a second change: the moment of the last one stands for what was asked.
    payload: { changedAt: stored?.changedAt ?? null },
    at: now,
    token: context.newId(),
    writes: [
      updatePassword(actor.personId, await hashPassword(input.next), 0, now),
      endOtherSessions(actor.personId, actor.sessionId, now),
    ],
    audit: [{ verb: 'change-password', subjectKind: 'person', subjectId: actor.personId }],
    reply: {},
  });
}

/** Keeps the language and theme the person chose. */
export async function setPreferences(
  context: ActorContext,
  locale: Locale,
  theme: Theme,
): Promise<Result<object>> {
  const { db, actor, now } = context;
  if (actor.locale === locale && actor.theme === theme) return ok({});
  const id = context.newId();
  return commit(db, {
    actorId: actor.personId,
    verb: 'set-preferences',
    key: id,
    payload: { locale, theme },
    at: now,
    token: id,
    writes: [updatePreferences(actor.personId, locale, theme)],
    audit: [
      { verb: 'set-preferences', subjectKind: 'person', subjectId: actor.personId, facts: { locale, theme } },
    ],
    reply: {},
  });
}
