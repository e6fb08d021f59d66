import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { attempt, form, response, result } from '../../db/schema/index.ts';
import { compile, insertRow, updateRows, type Write } from '../../db/statement.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';

export type AttemptRow = typeof attempt.$inferSelect;
export type FormRow = typeof form.$inferSelect;
export type ResultRow = typeof result.$inferSelect;

export const insertForm = (row: typeof form.$inferInsert): Write => insertRow(form, row);
export const insertAttempt = (row: typeof attempt.$inferInsert): Write => insertRow(attempt, row);
export const insertResult = (row: typeof result.$inferInsert): Write => insertRow(result, row);
export const closeAttemptRow = (id: string, state: string, at: number): Write =>
  updateRows(attempt, { state, closedAt: at }, eq(attempt.id, id));

/** Guard: the attempt is still open and nothing was stored since its head was read. */
export const attemptOpenAt = (id: string, headSeq: number) =>
  sql`exists (select 1 from attempt where id = ${id} and state = 'open' and head_seq = ${headSeq})`;

/** Guard: the person has no open attempt. */
export const noOpenAttempt = (personId: string) =>
  sql`not exists (select 1 from attempt where person_id = ${personId} and state = 'open')`;

/** Guard: the person has begun no attempt besides those counted. */
export const attemptsBegun = (personId: string, count: number) =>
  sql`(select count(*) from attempt where person_id = ${personId}) = ${count}`;

const attemptSql = `select person_id, unit_id, exam_version_id, form_id, state, started_at, deadline_at, closed_at,
    head_seq, head_hash
  from attempt where id = ?`;

/** Read with every response saved: plain SQL, whose text is made once (decision 0015). */
export async function selectOptionalAttempt(db: Database, id: string): Promise<AttemptRow | null> {
  const { rows } = await db.execute({ sql: attemptSql, args: [id] });
  const row = rows[0];
  if (!row) return null;
  return {
    id,
    personId: String(row.person_id),
    unitId: String(row.unit_id),
    examVersionId: String(row.exam_version_id),
    formId: String(row.form_id),
    state: String(row.state),
    startedAt: Number(row.started_at),
    deadlineAt: Number(row.deadline_at),
    closedAt: row.closed_at === null ? null : Number(row.closed_at),
    headSeq: Number(row.head_seq),
    headHash: String(row.head_hash),
  };
}

export async function selectOptionalForm(db: Database, id: string): Promise<FormRow | null> {
  const [row] = await db.orm.select().from(form).where(eq(form.id, id)).limit(1);
  return row ?? null;
}

export function selectAttemptsOf(db: Database, personId: string): Promise<AttemptRow[]> {
  return db.orm.select().from(attempt).where(eq(attempt.personId, personId)).orderBy(desc(attempt.startedAt));
}

export function selectResponses(db: Database, attemptId: string) {
  return db.orm.select().from(response).where(eq(response.attemptId, attemptId)).orderBy(asc(response.seq));
}

/** The result that counts for an attempt: the newest, which no other supersedes. */
export async function selectOptionalCurrentResult(
  db: Database,
  attemptId: string,
): Promise<ResultRow | null> {
  const [row] = await db.orm
    .select()
    .from(result)
    .where(
      and(
        eq(result.attemptId, attemptId),
        sql`not exists (select 1 from result newer where newer.supersedes_id = ${result.id})`,
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Results that count, of the people given, oldest first. */
export function selectCurrentResults(db: Database, personIds: readonly string[]): Promise<ResultRow[]> {
  return db.orm
    .select()
    .from(result)
    .where(
      sql`${result.personId} in (select value from json_each(${JSON.stringify(personIds)}))
        and not exists (select 1 from result newer where newer.supersedes_id = ${result.id})`,
    )
    .orderBy(asc(result.gradedAt));
}

/** Attempts that are open, of the people given. */
export function selectOpenAttempts(db: Database, personIds: readonly string[]): Promise<AttemptRow[]> {
  return db.orm
    .select()
    .from(attempt)
    .where(
      sql`${attempt.state} = 'open' and ${attempt.personId} in (select value from json_each(${JSON.stringify(personIds)}))`,
    );
}

export interface IncomingResponse {
  key: string;
  position: number;
  bodyJson: string;
}

export interface StoredResponses {
  state: string;
  deadlineAt: number;
  head: { seq: number; hash: string };
  /** Body and position that each key of the request now stands for. */
  stored: Map<string, { position: number; bodyJson: string }>;
}

/** ?1 attempt, ?2 person, ?3 now, ?4 grace, ?5 position, ?6 key, ?7 body, ?8 what is hashed. */
const appendSql = `insert into response (attempt_id, seq, position, key, body_json, received_at, prev_hash, hash)
  select a.id, head.seq + 1, ?5, ?6, ?7, ?3, head.hash, lower(hex(sha3(head.hash || ?8, 256)))
  from attempt a, (
    select coalesce((select max(seq) from response where attempt_id = ?1), 0) as seq,
      coalesce((select hash from response where attempt_id = ?1 order by seq desc limit 1),
        (select head_hash from attempt where id = ?1)) as hash) as head
  where a.id = ?1 and a.person_id = ?2 and a.state = 'open' and ?3 <= a.deadline_at + ?4
  on conflict do nothing`;
const moveHeadSql = `update attempt set
    head_seq = (select max(seq) from response where attempt_id = ?1),
    head_hash = (select hash from response where attempt_id = ?1 order by seq desc limit 1)
  where id = ?1 and person_id = ?2
    and head_seq < coalesce((select max(seq) from response where attempt_id = ?1), 0)`;
const headSql =
  'select state, deadline_at, head_seq, head_hash from attempt where id = ?1 and person_id = ?2';
const storedSql = `select key, position, body_json from response
  where attempt_id = ?1 and key in (select value from json_each(?2))`;

/**
 * Appends responses to an open attempt of this person before `latest` (deadline and grace) and moves its head. The
 * response row is its own command: its key makes a repeat harmless, its hash chains it to the one before (decision
 * 0004). No statement can raise, so one candidate's batch cannot hold up others in the same group.
 */
export async function appendResponses(
  db: Database,
  target: { attemptId: string; personId: string; now: number; graceMs: number },
  incoming: readonly IncomingResponse[],
): Promise<StoredResponses | null> {
  const { attemptId, personId, now, graceMs } = target;
  const statements = incoming.map(({ key, position, bodyJson }) => {
    const payload = canonicalJson({ body: bodyJson, key, position, receivedAt: now });
    return { sql: appendSql, args: [attemptId, personId, now, graceMs, position, key, bodyJson, payload] };
  });
  const keys = JSON.stringify(incoming.map((one) => one.key));
  const results = await db.write([
    ...statements,
    { sql: moveHeadSql, args: [attemptId, personId] },
    { sql: headSql, args: [attemptId, personId] },
    { sql: storedSql, args: [attemptId, keys] },
  ]);
  const head = results.at(-2)?.rows[0];
  if (!head) return null;
  return {
    state: String(head.state),
    deadlineAt: Number(head.deadline_at),
    head: { seq: Number(head.head_seq), hash: String(head.head_hash) },
    stored: new Map(
      results
        .at(-1)!
        .rows.map((row) => [
          String(row.key),
          { position: Number(row.position), bodyJson: String(row.body_json) },
        ]),
    ),
  };
}

/** Far more than any outbox holds. The table is append-only, so what a closed attempt may add to it must end. */
const mostLateKept = 500;

/** Keeps responses that came too late, for review; past the most kept of one attempt, none. */
export async function keepLateResponses(
  db: Database,
  attemptId: string,
  now: number,
  late: readonly IncomingResponse[],
): Promise<void> {
  await db.write(
    late.map(({ key, position, bodyJson }) =>
      compile(sql`insert into late_response (attempt_id, key, position, body_json, received_at)
        select ${attemptId}, ${key}, ${position}, ${bodyJson}, ${now}
        where (select count(*) from late_response where attempt_id = ${attemptId}) < ${mostLateKept}
        on conflict do nothing`),
    ),
  );
}

/** Number of closed attempts a person has at any version of an exam. */
export function selectClosedAttempts(db: Database, personId: string, examId: string) {
  return db.orm
    .select({ id: attempt.id, closedAt: attempt.closedAt, formId: attempt.formId })
    .from(attempt)
    .where(
      and(
        eq(attempt.personId, personId),
        isNotNull(attempt.closedAt),
        sql`${attempt.examVersionId} like ${`${examId}@%`}`,
      ),
    )
    .orderBy(desc(attempt.startedAt));
}
