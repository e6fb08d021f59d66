import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { auditEvent } from '../../db/schema/index.ts';
import type { AuditRow } from './audit.ts';

/** What to look for; every field narrows. An empty list of ids finds nothing. */
export interface AuditListFilter {
  verb?: string;
  actorIds?: readonly string[];
  subjectIds?: readonly string[];
}

/** Lines before a number (newest first) or after one (oldest first): the two directions of a keyset-paged list. */
export type AuditSpan = { before: number } | { after: number };

export function selectAuditLines(
  db: Database,
  filter: AuditListFilter,
  span: AuditSpan,
  limit: number,
): Promise<AuditRow[]> {
  const { verb, actorIds, subjectIds } = filter;
  const older = 'before' in span;
  return db.orm
    .select()
    .from(auditEvent)
    .where(
      and(
        older ? lt(auditEvent.seq, span.before) : gt(auditEvent.seq, span.after),
        verb === undefined ? undefined : eq(auditEvent.verb, verb),
        actorIds && sql`${auditEvent.actorId} in (select value from json_each(${JSON.stringify(actorIds)}))`,
        subjectIds &&
          sql`${auditEvent.subjectId} in (select value from json_each(${JSON.stringify(subjectIds)}))`,
      ),
    )
    .orderBy(older ? desc(auditEvent.seq) : asc(auditEvent.seq))
    .limit(limit);
}
