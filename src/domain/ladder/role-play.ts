import type { CivilDate } from '../../kernel/civil-date.ts';
import type { RequirementOf } from '../../schemas/ladder-requirement.ts';
import type { Grade } from '../../schemas/vocabulary.ts';
import type { LadderFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';

/**
 * A number of different scenarios passed (platform default); passing one twice counts once. Runs do not
 * expire.
 */
export function rolePlay(
  requirement: RequirementOf<'role-play'>,
  grade: Grade,
  { runsPassed }: LadderFacts,
  asOf: CivilDate,
): Finding {
  const needed = requirement.byGrade[grade];
  if (needed === 0) return finding('met', null, 'nothing-required', {}, []);
  const firstPass = new Map<string, CivilDate>();
  for (const { scenarioId, date } of runsPassed) {
    const known = firstPass.get(scenarioId);
    if (date <= asOf && (known === undefined || date < known)) firstPass.set(scenarioId, date);
  }
  const evidence = [...firstPass].map(([scenarioId, date]) => ({ kind: 'run', value: scenarioId, date }));
  const params = { passed: firstPass.size, needed };
  if (firstPass.size < needed) return finding('not-met', null, 'scenarios-short', params, evidence);
  const reachedOn = [...firstPass.values()].sort()[needed - 1]!;
  return finding('met', reachedOn, 'scenarios-passed', params, evidence);
}
