import { indicatorNames } from '../../schemas/eligibility.ts';
import type { RequirementOf } from '../../schemas/ladder-requirement.ts';
import type { Grade } from '../../schemas/vocabulary.ts';
import type { LadderFacts } from './facts.ts';
import { type EvidenceUsed, type Finding, finding } from './finding.ts';

/**
 * Business indicators in yuan (manual part 1, chapter 1, section 2, 4): one of the four at or above its
 * threshold is enough. Below all thresholds with one of them unknown, the rule is open. A grade without
 * thresholds asks nothing.
 */
export function performance(
  requirement: RequirementOf<'performance'>,
  grade: Grade,
  { hr }: LadderFacts,
): Finding {
  const thresholds = requirement.byGrade[grade];
  if (thresholds === null) return finding('met', null, 'nothing-required', {}, []);
  const evidence: EvidenceUsed[] = [];
  let unknown = false;
  for (const indicator of indicatorNames) {
    const value = hr.indicators[indicator];
    const used = { kind: indicator, value, date: null };
    evidence.push(used);
    if (value === null) unknown = true;
    else if (value >= thresholds[indicator]) {
      const params = { indicator, value, threshold: thresholds[indicator] };
      return finding('met', null, 'indicator-reached', params, [used]);
    }
  }
  return unknown
    ? finding('unknown', null, 'indicators-unknown', {}, evidence)
    : finding('not-met', null, 'indicators-short', { ...thresholds }, evidence);
}
