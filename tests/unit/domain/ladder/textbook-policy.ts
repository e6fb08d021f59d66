import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { EligibilityRecord } from '../../../../src/schemas/eligibility.ts';
import { type LadderPolicy, ladderPolicySchema } from '../../../../src/schemas/ladder-policy.ts';

const file = new URL('../../../../content/ladder/textbook-2004.yaml', import.meta.url);

/** The authored file as plain data, for tests that spoil it. */
export function policySource(): Record<string, unknown> {
  return parse(readFileSync(file, 'utf8'));
}

export const textbookPolicy: LadderPolicy = ladderPolicySchema.parse(policySource());

/** A record that meets the rules of every grade, with differences. */
export function record(differences: Partial<EligibilityRecord> = {}): EligibilityRecord {
  return {
    employeeNo: '100001',
    asOf: '2026-06-30',
    education: 'bachelor',
    professionalTitle: 'none',
    retailBankingSince: '2010-03-15',
    probationEndsOn: '2010-12-31',
    badRecord: false,
    indicators: {
      depositDailyAvg: 20_000_000,
      consumerLoanMonthlyAvg: 0,
      feeIncomeYear: 0,
      feeVolumeYear: 0,
    },
    ...differences,
  };
}
