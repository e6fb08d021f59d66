import { sql } from 'drizzle-orm';
import { canonicalJson } from '../src/kernel/canonical-json.ts';
import type { Write } from './statement.ts';

/** What an audit line says. `facts` hold ids, codes and figures; personal text goes to `detail`, which can be erased. */
export interface AuditLine {
  verb: string;
  subjectKind: string;
  subjectId: string;
  facts?: Record<string, string | number | boolean | null>;
  detail?: { personId: string; values: Record<string, unknown> };
}

/** The hash before the first line. */
export const auditGenesis = '0'.repeat(64);

/** The text that the chain covers. */
export function auditPayload(at: number, actorId: string, line: AuditLine): string {
  const { verb, subjectKind, subjectId, facts = {} } = line;
  return canonicalJson({ at, actorId, verb, subjectKind, subjectId, facts });
}

/** Appends one line; number and hash are worked out inside the statement, so no two writers can fork the chain. */
export function appendAudit(at: number, actorId: string, line: AuditLine): Write[] {
  const payload = auditPayload(at, actorId, line);
  const append: Write = (when) => sql`
    insert into audit_event (seq, at, actor_id, verb, subject_kind, subject_id, payload, prev_hash, hash)
    select head.seq + 1, ${at}, ${actorId}, ${line.verb}, ${line.subjectKind}, ${line.subjectId}, ${payload}, head.hash,
      lower(hex(sha3(head.hash || ${payload}, 256)))
    from (
      select coalesce((select max(seq) from audit_event), 0) as seq,
        coalesce((select hash from audit_event order by seq desc limit 1), ${auditGenesis}) as hash
    ) as head
    where ${when}`;
  if (!line.detail) return [append];
  const { personId, values } = line.detail;
  const detail: Write = (when) => sql`
    insert into audit_detail (seq, person_id, detail_json)
    select line.seq, ${personId}, ${canonicalJson(values)}
    from audit_event as line where line.seq = (select max(seq) from audit_event) and ${when}`;
  return [append, detail];
}
