import type { AuditRow } from '../store/audit.ts';

/** An audit line as pages show it: no hashes, and facts parsed. */
export interface AuditEntry {
  seq: number;
  at: number;
  actorId: string;
  verb: string;
  subjectKind: string;
  subjectId: string;
  facts: Readonly<Record<string, string | number | boolean | null>>;
}

export function auditEntry({
  seq,
  at,
  actorId,
  verb,
  subjectKind,
  subjectId,
  payload,
}: AuditRow): AuditEntry {
  const { facts } = JSON.parse(payload) as Pick<AuditEntry, 'facts'>;
  return { seq, at, actorId, verb, subjectKind, subjectId, facts };
}

/** Ids of the people a list of lines names, as actor or subject. */
export function peopleNamed(entries: readonly AuditEntry[]): string[] {
  const subjects = entries.filter((entry) => entry.subjectKind === 'person').map((entry) => entry.subjectId);
  return [...new Set([...entries.map((entry) => entry.actorId), ...subjects])];
}
