import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { auditEvent } from '../../db/schema/index.ts';

export type AuditRow = typeof auditEvent.$inferSelect;

/** Lines about a person or by her, newest first. */
export function selectAuditOf(db: Database, personId: string, limit: number): Promise<AuditRow[]> {
  return db.orm
    .select()
    .from(auditEvent)
    .where(
      or(
        eq(auditEvent.actorId, personId),
        and(eq(auditEvent.subjectKind, 'person'), eq(auditEvent.subjectId, personId)),
      ),
    )
    .orderBy(desc(auditEvent.seq))
    .limit(limit);
}

/** The next lines after a sequence number, in order, for walking the whole chain in slices. */
export function selectAuditAfter(db: Database, seq: number, limit: number): Promise<AuditRow[]> {
  return db.orm
    .select()
    .from(auditEvent)
    .where(gt(auditEvent.seq, seq))
    .orderBy(asc(auditEvent.seq))
    .limit(limit);
}

/** The newest lines, for the auditor's page. */
export function selectAuditBefore(db: Database, beforeSeq: number, limit: number): Promise<AuditRow[]> {
  return db.orm
    .select()
    .from(auditEvent)
    .where(lt(auditEvent.seq, beforeSeq))
    .orderBy(desc(auditEvent.seq))
    .limit(limit);
}
