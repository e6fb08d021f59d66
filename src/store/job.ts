import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { job } from '../../db/schema/index.ts';
import { compile, insertRow, updateRows, type Write } from '../../db/statement.ts';

export interface ClaimedJob {
  kind: string;
  subject: string;
  fence: number;
}

export const insertJob = (row: { kind: string; subject: string; dueAt: number }): Write =>
  insertRow(job, row, true);
export const finishJob = (kind: string, subject: string, at: number): Write =>
  updateRows(job, { doneAt: at }, and(eq(job.kind, kind), eq(job.subject, subject))!);

/** Claims due jobs nobody else holds. A lease only saves double work: what a job does must be safe to do twice. */
export async function claimJobs(
  db: Database,
  now: number,
  leaseMs: number,
  limit: number,
): Promise<ClaimedJob[]> {
  const [claimed] = await db.write([
    compile(sql`update job set lease_until = ${now + leaseMs}, fence = fence + 1
      where (kind, subject) in (
        select kind, subject from job where done_at is null and due_at <= ${now} and lease_until <= ${now}
        order by due_at limit ${limit})
      returning kind, subject, fence`),
  ]);
  return (claimed?.rows ?? []).map((row) => ({
    kind: String(row.kind),
    subject: String(row.subject),
    fence: Number(row.fence),
  }));
}

/** Does the work of a recurring job and makes it due again, in one write; nothing if another node holds it by now. */
export async function runAgainAt(db: Database, claimed: ClaimedJob, work: SQL, dueAt: number): Promise<void> {
  await db.write(
    [
      work,
      sql`update job set due_at = ${dueAt}, lease_until = 0, last_error = null
        where kind = ${claimed.kind} and subject = ${claimed.subject} and fence = ${claimed.fence}`,
    ].map(compile),
  );
}

/** Makes a recurring job known; one that is known stays as it is. */
export async function ensureJob(db: Database, kind: string, subject: string, dueAt: number): Promise<void> {
  await db.write([compile(insertJob({ kind, subject, dueAt })(sql`1`))]);
}

export async function failJob(db: Database, claimed: ClaimedJob, message: string): Promise<void> {
  await db.write([
    compile(sql`update job set last_error = ${message.slice(0, 500)}
      where kind = ${claimed.kind} and subject = ${claimed.subject} and fence = ${claimed.fence}`),
  ]);
}
