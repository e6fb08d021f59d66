import type { RunScore } from '../../schemas/audience/run.ts';
import type { RunState } from './run-state.ts';
import type { ScenarioVersion } from './scenario-version.ts';
import { meanHundredths, tallyOf } from './score-range.ts';
import { nodeOf } from './situation.ts';

/**
 * Level of a competency score in hundredths: below 50 L1, from 50 L2, from 70 L3, from 85 L4 (bounds of the first ladder policy).
 */
export function levelOf(hundredths: number): 1 | 2 | 3 | 4 {
  if (hundredths < 50_00) return 1;
  if (hundredths < 70_00) return 2;
  return hundredths < 85_00 ? 3 : 4;
}

/**
 * Scores a run from its log alone. A competency is the weighted mean of its evidence; the overall score is
 * the weighted mean of all evidence against the best any run can reach, and 0 once a red line is crossed, so
 * that nothing that adds up overall scores can reward such a run.
 */
export function scoreRun(scenario: ScenarioVersion, state: RunState): RunScore {
  const moves = state.log.flatMap(({ node, move }) =>
    (nodeOf(scenario, node).moves ?? []).filter((candidate) => candidate.id === move),
  );
  const evidence = moves.flatMap((move) => move.evidence);
  const { id, ending } = nodeOf(scenario, state.node);
  const redLines = moves.flatMap(({ redLine }) => redLine ?? []);
  const failed = redLines.length > 0 || ending?.meaning === 'violated';
  const rawHundredths = meanHundredths(tallyOf(evidence));
  const reached = meanHundredths({
    weighted: rawHundredths * 100,
    weight: Math.max(1, scenario.bestHundredths),
  });
  return {
    ending: ending ? { id, meaning: ending.meaning } : null,
    failed,
    redLines,
    overallHundredths: failed ? 0 : Math.min(100_00, reached),
    rawHundredths,
    competencies: scenario.competencies.map((competency) => {
      const own = evidence.filter((entry) => entry.competency === competency);
      const hundredths = own.length === 0 ? null : meanHundredths(tallyOf(own));
      return {
        competency,
        hundredths,
        level: hundredths === null ? null : levelOf(hundredths),
        evidenceCount: own.length,
      };
    }),
  };
}
