import { z } from 'zod';
import type { Database } from '../../../db/client.ts';
import { type AuditHead, type AuditVerdict, verifyAudit } from '../../services/verify-audit.ts';
import type { Report } from '../reply.ts';

/** A head as `audit head --json` prints it. */
export const auditHeadSchema = z.strictObject({
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const sentences: Record<Extract<AuditVerdict, { ok: false }>['reason'], string> = {
  gap: 'is missing',
  chain: 'does not follow on the line before it',
  hash: 'is not the line that was written',
  columns: 'has columns that differ from what was chained',
  'tail-cut': 'is missing at the end: the exported head is newer than the last line',
};

/**
 * `audit verify`: walks the whole chain; a broken line, or a tail cut behind an exported head, is a finding.
 */
export async function auditVerify(db: Database, head?: AuditHead): Promise<Report> {
  const verdict = await verifyAudit(db, head);
  const text = verdict.ok
    ? `The chain holds: ${verdict.lines} lines, head ${verdict.head.seq} ${verdict.head.hash}.`
    : brokenText(verdict);
  return { exitCode: verdict.ok ? 0 : 1, json: verdict, text };
}

/**
 * `audit head`: the end of the chain, to be kept elsewhere. Only a chain that holds has one worth keeping.
 */
export async function auditHead(db: Database): Promise<Report> {
  const verdict = await verifyAudit(db);
  if (!verdict.ok) return { exitCode: 1, json: verdict, text: brokenText(verdict) };
  return { exitCode: 0, json: verdict.head, text: `${verdict.head.seq} ${verdict.head.hash}` };
}

function brokenText({ lines, brokenSeq, reason }: Extract<AuditVerdict, { ok: false }>): string {
  return (
    `The chain is broken: line ${brokenSeq} ${sentences[reason]}; ${lines} lines before it hold. ` +
    'Keep the database as it is, and compare with a backup and the exported heads.'
  );
}
