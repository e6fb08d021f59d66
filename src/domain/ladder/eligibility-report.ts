import type { EligibilityRecord, EligibilityReport } from '../../schemas/eligibility.ts';
import type { LadderPolicy } from '../../schemas/ladder-policy.ts';
import { grades } from '../../schemas/vocabulary.ts';
import { evaluate } from './evaluate.ts';
import { factsOfHrRecord } from './facts.ts';

/**
 * What `jinjie eligibility` prints for one record: the requirements resting on the personnel record alone.
 */
export function eligibilityReport(policy: LadderPolicy, record: EligibilityRecord): EligibilityReport {
  const eligibility = evaluate(policy, factsOfHrRecord(record), record.asOf, { evidence: ['hr-record'] });
  const shown = grades.map((grade) => {
    const { status, rules } = eligibility[grade];
    return [
      grade,
      { status, rules: rules.map(({ code, status, earliest }) => ({ code, status, earliest })) },
    ];
  });
  return { employeeNo: record.employeeNo, grades: Object.fromEntries(shown) as EligibilityReport['grades'] };
}
