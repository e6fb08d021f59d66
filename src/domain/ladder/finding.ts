import type { CivilDate } from '../../kernel/civil-date.ts';
import type { RuleStatus } from '../../schemas/eligibility.ts';

/** Why a rule came out as it did; src/locale holds the sentence of each code. */
export const reasonCodes = [
  'years-served',
  'years-short',
  'probation-over',
  'probation-running',
  'route-unknown',
  'no-route',
  'nothing-required',
  'indicator-reached',
  'indicators-short',
  'indicators-unknown',
  'record-clean',
  'record-bad',
  'record-unknown',
  'attested',
  'attested-against',
  'attestation-expired',
  'attestation-missing',
  'exam-passed',
  'exam-pass-expired',
  'exam-not-passed',
  'scenarios-passed',
  'scenarios-short',
  'levels-reached',
  'levels-short',
  'levels-unknown',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Machine form of a reason: the code, and the values its sentence needs. */
export interface Reason {
  code: ReasonCode;
  params: Record<string, string | number>;
}

/** One value a rule looked at; null: not known. */
export interface EvidenceUsed {
  kind: string;
  value: string | number | boolean | null;
  date: CivilDate | null;
}

/** What one rule finds for one grade, before the requirement's own labels are added. */
export interface Finding {
  status: RuleStatus;
  /** The first day the rule holds, past or future; null where no day can be told. */
  earliest: CivilDate | null;
  reason: Reason;
  evidence: readonly EvidenceUsed[];
}

export function finding(
  status: RuleStatus,
  earliest: CivilDate | null,
  code: ReasonCode,
  params: Reason['params'],
  evidence: readonly EvidenceUsed[],
): Finding {
  return { status, earliest, reason: { code, params }, evidence };
}
