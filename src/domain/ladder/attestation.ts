import type { CivilDate } from '../../kernel/civil-date.ts';
import type { RequirementOf } from '../../schemas/ladder-requirement.ts';
import type { Grade } from '../../schemas/vocabulary.ts';
import type { Attestation, LadderFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import { latestCoverage } from './validity.ts';

/**
 * A requirement that rests on a named person's word (manual part 1, chapter 1, section 2, 1 and 2; who may
 * give it and for how long are platform defaults). The latest word by a role the policy names decides while
 * it is valid; a missing or expired word is unknown, not a failure. A word for another grade does not count
 * where it is given by grade. `earliest` of a word in force is the day since when it has been in force
 * without a gap.
 */
export function attestation(
  requirement: RequirementOf<'attestation'>,
  grade: Grade,
  { attestations }: LadderFacts,
  asOf: CivilDate,
): Finding {
  const { attestedBy, perGrade, validMonths } = requirement.terms;
  const counts = (word: Attestation) =>
    word.code === requirement.code &&
    word.grade === (perGrade ? grade : null) &&
    attestedBy.includes(word.attestedBy) &&
    word.date <= asOf;
  const words = attestations.filter(counts).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const last = words.at(-1);
  if (!last) return finding('unknown', null, 'attestation-missing', {}, []);
  const evidence = [{ kind: 'attestation', value: last.holds, date: last.date }];
  const sameWord = words.slice(words.findLastIndex((word) => word.holds !== last.holds) + 1);
  const coverage = latestCoverage(
    sameWord.map((word) => word.date),
    validMonths,
  )!;
  if (coverage.until < asOf) {
    return finding('unknown', null, 'attestation-expired', { until: coverage.until }, evidence);
  }
  return last.holds
    ? finding('met', coverage.since, 'attested', { until: coverage.until }, evidence)
    : finding('not-met', null, 'attested-against', { date: last.date }, evidence);
}
