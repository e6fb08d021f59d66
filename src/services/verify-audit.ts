import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { auditGenesis, auditPayload } from '../../db/audit-line.ts';
import type { Database } from '../../db/client.ts';
import { type AuditRow, selectAuditAfter } from '../store/audit.ts';

export interface AuditHead {
  seq: number;
  hash: string;
}

export type AuditVerdict =
  | { ok: true; lines: number; head: AuditHead }
  | {
      ok: false;
      lines: number;
      brokenSeq: number;
      reason: 'gap' | 'chain' | 'hash' | 'columns' | 'tail-cut';
    };

const slice = 500;

/**
 * Walks the audit chain from the first line and names the first that does not hold: a missing number, a previous hash
 * that is not the line before, a hash that is not of its payload, columns that differ from the payload. Against a head
 * exported earlier it also finds a cut or rewritten tail.
 */
export async function verifyAudit(db: Database, exportedHead?: AuditHead): Promise<AuditVerdict> {
  let head: AuditHead = { seq: 0, hash: auditGenesis };
  let headSeen = exportedHead === undefined || exportedHead.seq === 0;
  for (;;) {
    const rows = await selectAuditAfter(db, head.seq, slice);
    for (const row of rows) {
      const reason = faultOf(row, head);
      if (reason)
        return { ok: false, lines: head.seq, brokenSeq: reason === 'gap' ? head.seq + 1 : row.seq, reason };
      head = { seq: row.seq, hash: row.hash };
      if (exportedHead?.seq === row.seq) {
        if (exportedHead.hash !== row.hash)
          return { ok: false, lines: row.seq, brokenSeq: row.seq, reason: 'hash' };
        headSeen = true;
      }
    }
    if (rows.length < slice) break;
    // The embedded driver is synchronous: let saves in between the slices of a long chain.
    await setImmediate();
  }
  if (!headSeen) return { ok: false, lines: head.seq, brokenSeq: head.seq + 1, reason: 'tail-cut' };
  return { ok: true, lines: head.seq, head };
}

function faultOf(row: AuditRow, head: AuditHead) {
  if (row.seq !== head.seq + 1) return 'gap';
  if (row.prevHash !== head.hash) return 'chain';
  const hash = createHash('sha3-256')
    .update(row.prevHash + row.payload, 'utf8')
    .digest('hex');
  if (hash !== row.hash) return 'hash';
  const { facts } = JSON.parse(row.payload) as { facts: Record<string, string> };
  const { verb, subjectKind, subjectId } = row;
  return auditPayload(row.at, row.actorId, { verb, subjectKind, subjectId, facts }) === row.payload
    ? null
    : 'columns';
}
