import type { Scenario } from '../../schemas/scenario.ts';
import { checkPaths, longestRun } from './check-paths.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { exploreScenario, situationLimit } from './reachable.ts';
import type { ScenarioProblem } from './scenario-problem.ts';
import { type ScoreRange, scoreRange } from './score-range.ts';

export interface ScenarioReport {
  readonly id: string;
  /** Number of nodes, endings included, and of endings. */
  readonly nodes: number;
  readonly endings: number;
  /** Distinct situations a run can come to; null where broken references forbid the search. */
  readonly situations: number | null;
  /** Turns of the longest run; null where there is none or no search. */
  readonly longestTurns: number | null;
  /** Raw scores of runs without a red line; null where runs need not end. */
  readonly scoreRange: ScoreRange | null;
  readonly problems: readonly ScenarioProblem[];
}

/**
 * Judges a scenario before it may be published. Paths are searched only once all references hold, so mend
 * those first. With `anchors` (the places the manual really has) anchors are looked up, else only their form
 * is checked.
 */
export function checkScenario(
  scenario: Scenario,
  options: { anchors?: ReadonlySet<string>; limit?: number } = {},
): ScenarioReport {
  const counts = {
    id: scenario.id,
    nodes: scenario.nodes.length,
    endings: scenario.nodes.filter(({ ending }) => ending).length,
  };
  const references = checkReferences(scenario, options.anchors);
  const texts = checkTexts(scenario);
  const harmless = new Set(['bad-anchor', 'bad-better', 'unknown-competency']);
  if (references.some(({ code }) => !harmless.has(code))) {
    const problems = [...references, ...texts];
    return { ...counts, situations: null, longestTurns: null, scoreRange: null, problems };
  }
  const reachable = exploreScenario(scenario, options.limit ?? situationLimit);
  return {
    ...counts,
    situations: reachable.situations.length,
    longestTurns: reachable.complete ? longestRun(reachable) : null,
    scoreRange: scoreRange(scenario, reachable),
    problems: [...references, ...texts, ...checkPaths(scenario, reachable)],
  };
}
