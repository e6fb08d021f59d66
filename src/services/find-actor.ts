import type { Database } from '../../db/client.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import type { Role, Track } from '../schemas/vocabulary.ts';
import { selectOptionalSessionActor, touchSession } from '../store/sign-in.ts';
import type { Actor, Locale, Theme } from './context.ts';
import { parseToken, secretMatches, sessionAbsoluteMs, sessionIdleMs } from './session-token.ts';

/** How stale `last_seen_at` may be: one write a minute per session is enough for idle limits and lists. */
const touchEveryMs = 60_000;

/** The person behind a session cookie, or null when the token is unknown, wrong, ended, idle too long or too old. */
export async function findActor(db: Database, token: string, now: number): Promise<Actor | null> {
  const parsed = parseToken(token);
  if (!parsed) return null;
  const row = await selectOptionalSessionActor(db, parsed.id, civilDateAt(now));
  if (!row || !secretMatches(parsed.secret, row.secretHash)) return null;
  if (now - row.lastSeenAt > sessionIdleMs || now - row.createdAt > sessionAbsoluteMs) return null;
  if (now - row.lastSeenAt > touchEveryMs) await touchSession(db, parsed.id, now);
  return {
    personId: row.personId,
    employeeNo: row.employeeNo,
    name: row.name,
    unitId: row.unitId,
    unitPath: row.unitPath,
    track: row.track as Track,
    grants: row.grants.map((grant) => ({ ...grant, role: grant.role as Role })),
    sessionId: parsed.id,
    mustChangePassword: row.mustChange === 1,
    locale: row.locale as Locale,
    theme: row.theme as Theme,
  };
}
