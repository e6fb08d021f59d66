import type { LadderFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';

/**
 * No bad work record (manual part 1, chapter 1, section 2, 1). A record that was not looked up leaves it
 * open.
 */
export function cleanRecord({ hr }: LadderFacts): Finding {
  const evidence = [{ kind: 'badRecord', value: hr.badRecord, date: null }];
  if (hr.badRecord === null) return finding('unknown', null, 'record-unknown', {}, evidence);
  return hr.badRecord
    ? finding('not-met', null, 'record-bad', {}, evidence)
    : finding('met', null, 'record-clean', {}, evidence);
}
