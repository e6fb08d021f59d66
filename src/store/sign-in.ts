import { and, desc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { password, session, setupLink, throttle } from '../../db/schema/index.ts';
import { compile, insertRow, updateRows, type Write } from '../../db/statement.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

export type SessionRow = typeof session.$inferSelect;

export const insertPassword = (row: typeof password.$inferInsert): Write => insertRow(password, row);
export const updatePassword = (personId: string, hash: string, mustChange: number, at: number): Write =>
  updateRows(password, { hash, mustChange, changedAt: at }, eq(password.personId, personId));
export const insertSession = (row: typeof session.$inferInsert): Write => insertRow(session, row);
export const endSession = (id: string, personId: string, at: number): Write =>
  updateRows(
    session,
    { endedAt: at },
    and(eq(session.id, id), eq(session.personId, personId), isNull(session.endedAt))!,
  );
/** Guard: the session is this person's. */
export const sessionIsOf = (id: string, personId: string) =>
  sql`exists (select 1 from session where id = ${id} and person_id = ${personId})`;
export const endOtherSessions = (personId: string, keepId: string, at: number): Write =>
  updateRows(
    session,
    { endedAt: at },
    and(eq(session.personId, personId), ne(session.id, keepId), isNull(session.endedAt))!,
  );
export const insertSetupLink = (row: typeof setupLink.$inferInsert): Write => insertRow(setupLink, row);
export const useSetupLink = (tokenHash: string, at: number): Write =>
  updateRows(setupLink, { usedAt: at }, and(eq(setupLink.tokenHash, tokenHash), isNull(setupLink.usedAt))!);

export async function selectOptionalPassword(db: Database, personId: string) {
  const [row] = await db.orm.select().from(password).where(eq(password.personId, personId)).limit(1);
  return row ?? null;
}

export function selectOpenSessions(db: Database, personId: string): Promise<SessionRow[]> {
  return db.orm
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), isNull(session.endedAt)))
    .orderBy(desc(session.lastSeenAt));
}

export async function selectOptionalSetupLink(db: Database, tokenHash: string) {
  const [row] = await db.orm.select().from(setupLink).where(eq(setupLink.tokenHash, tokenHash)).limit(1);
  return row ?? null;
}

/** A session with everything the gate must know about its person, in one statement: this runs on every request. */
export interface SessionActorRow {
  secretHash: string;
  createdAt: number;
  lastSeenAt: number;
  personId: string;
  employeeNo: string;
  name: string;
  locale: string;
  theme: string;
  mustChange: number;
  unitId: string;
  unitPath: string;
  track: string;
  grants: { role: string; unitId: string; unitPath: string }[];
}

const sessionActorSql = `
  select s.secret_hash, s.created_at, s.last_seen_at, p.id, p.employee_no, p.name, p.locale, p.theme,
    coalesce(w.must_change, 1) as must_change, l.unit_id, u.path, l.track,
    (select json_group_array(json_object('role', g.role, 'unitId', g.unit_id, 'unitPath', gu.path))
      from role_grant g join org_unit gu on gu.id = g.unit_id
      where g.person_id = p.id and g.from_date <= ?2 and (g.until_date is null or g.until_date > ?2)) as grants
  from session s join person p on p.id = s.person_id
    join placement l on l.person_id = p.id and l.until_date is null
    join org_unit u on u.id = l.unit_id
    left join password w on w.person_id = p.id
  where s.id = ?1 and s.ended_at is null limit 1`;

export async function selectOptionalSessionActor(
  db: Database,
  sessionId: string,
  today: CivilDate,
): Promise<SessionActorRow | null> {
  const { rows } = await db.execute({ sql: sessionActorSql, args: [sessionId, today] });
  const row = rows[0];
  if (!row) return null;
  return {
    secretHash: String(row.secret_hash),
    createdAt: Number(row.created_at),
    lastSeenAt: Number(row.last_seen_at),
    personId: String(row.id),
    employeeNo: String(row.employee_no),
    name: String(row.name),
    locale: String(row.locale),
    theme: String(row.theme),
    mustChange: Number(row.must_change),
    unitId: String(row.unit_id),
    unitPath: String(row.path),
    track: String(row.track),
    grants: JSON.parse(String(row.grants)),
  };
}

/** Notes that a session was used. Not a fact about the person, so it needs no audit line; repeating it is harmless. */
export async function touchSession(db: Database, sessionId: string, at: number): Promise<void> {
  await db.write([
    compile(sql`update session set last_seen_at = max(last_seen_at, ${at}) where id = ${sessionId}`),
  ]);
}

export async function selectThrottles(db: Database, keys: readonly string[]) {
  return db.orm
    .select()
    .from(throttle)
    .where(sql`${throttle.key} in (select value from json_each(${JSON.stringify(keys)}))`);
}

/** Counts a failure against each key; a pause of `windowMs` without failures starts the count again. */
export async function countFailures(
  db: Database,
  keys: readonly string[],
  at: number,
  windowMs: number,
): Promise<void> {
  await db.write(
    keys.map((key) =>
      compile(sql`insert into throttle (key, failures, last_failure_at) values (${key}, 1, ${at})
        on conflict (key) do update set
          failures = case when last_failure_at < ${at - windowMs} then 1 else failures + 1 end, last_failure_at = ${at}`),
    ),
  );
}

/**
 * Claims a try for a key before the password is looked at: counted as a failure until it is cleared, and refused while
 * the key must wait. One statement decides, so that tries at the same moment cannot all pass. Answers the count and
 * last failure that stand in the way, or null when the try is granted.
 */
export async function claimTry(
  db: Database,
  key: string,
  at: number,
  { free, windowMs, waitMs }: { free: number; windowMs: number; waitMs: number },
): Promise<{ failures: number; lastFailureAt: number } | null> {
  const wait = sql`min(${windowMs}, ${waitMs} * (1 << min(failures - ${free}, 5)))`;
  const results = await db.write(
    [
      sql`select failures, last_failure_at from throttle where key = ${key}`,
      sql`insert into throttle (key, failures, last_failure_at) values (${key}, 1, ${at})
        on conflict (key) do update set
          failures = case when last_failure_at < ${at - windowMs} then 1 else failures + 1 end, last_failure_at = ${at}
        where failures < ${free} or last_failure_at < ${at - windowMs} or last_failure_at + ${wait} <= ${at}
        returning key`,
    ].map(compile),
  );
  const before = results[0]?.rows[0];
  if (!before || results[1]?.rows.length) return null;
  return { failures: Number(before.failures), lastFailureAt: Number(before.last_failure_at) };
}

/** Forgets keys whose last failure is older than `before`. */
export const deleteThrottlesBefore = (before: number): SQL =>
  sql`delete from throttle where last_failure_at < ${before}`;

export async function clearFailures(db: Database, key: string): Promise<void> {
  await db.write([compile(sql`delete from throttle where key = ${key}`)]);
}
