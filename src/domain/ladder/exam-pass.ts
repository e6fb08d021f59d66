import type { CivilDate } from '../../kernel/civil-date.ts';
import type { RequirementOf } from '../../schemas/ladder-requirement.ts';
import type { Grade } from '../../schemas/vocabulary.ts';
import type { LadderFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import { latestCoverage } from './validity.ts';

/**
 * A valid pass of the grade's own exam (platform default). The platform holds every result itself, so no pass
 * means not met, never unknown.
 */
export function examPass(
  requirement: RequirementOf<'exam-pass'>,
  grade: Grade,
  { examPasses }: LadderFacts,
  asOf: CivilDate,
): Finding {
  const { examId, validMonths } = requirement.byGrade[grade];
  const dates = examPasses
    .filter((pass) => pass.examId === examId && pass.date <= asOf)
    .map((pass) => pass.date);
  const coverage = latestCoverage(dates, validMonths);
  if (!coverage) return finding('not-met', null, 'exam-not-passed', { examId }, []);
  const evidence = dates.map((date) => ({ kind: 'exam-pass', value: examId, date }));
  const params = { examId, until: coverage.until };
  return coverage.until >= asOf
    ? finding('met', coverage.since, 'exam-passed', params, evidence)
    : finding('not-met', null, 'exam-pass-expired', params, evidence);
}
