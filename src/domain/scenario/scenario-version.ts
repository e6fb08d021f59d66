import type { Scenario } from '../../schemas/scenario.ts';
import { exploreScenario } from './reachable.ts';
import { scoreRange } from './score-range.ts';

/** A scenario as published and played. */
export type ScenarioVersion = Scenario & {
  /** `<id>@<hash12>`, made at publishing. */
  readonly version: string;
  /** Best raw score any run can reach; kept with the version, since finding it takes a search. */
  readonly bestHundredths: number;
};

/**
 * Binds a checked scenario to its version id. Throws where no best score exists: the checker refuses such
 * files.
 */
export function pinScenario(scenario: Scenario, version: string): ScenarioVersion {
  const range = scoreRange(scenario, exploreScenario(scenario));
  if (!range) throw new Error(`scenario ${scenario.id} was not checked: its runs need not end`);
  return { ...scenario, version, bestHundredths: range.bestHundredths };
}
