import { createRandom } from '../../kernel/random.ts';
import { maxTurns } from './check-paths.ts';
import { applyMove, startRun } from './run.ts';
import type { RunState } from './run-state.ts';
import type { ScenarioVersion } from './scenario-version.ts';
import { scoreRun } from './score-run.ts';
import { openMoves } from './situation.ts';

export interface Walk {
  /** Id of the ending; null where the turn limit came first. */
  ending: string | null;
  overallHundredths: number;
  turns: number;
}

/**
 * Plays one run to its end with every offered move equally likely, by the rules real runs are played and
 * scored by.
 */
export function walkScenario(scenario: ScenarioVersion, seed: string): Walk {
  const random = createRandom(`${seed}/walk`);
  let state: RunState = startRun(scenario, seed);
  for (let moves = openMoves(scenario, state); moves.length > 0 && state.log.length < maxTurns; ) {
    const taken = applyMove(scenario, state, moves[random.below(moves.length)]!.id);
    if (!taken.ok) throw new Error(`${scenario.id}: an open move was refused (${taken.refusal.code})`);
    state = taken.value.state;
    moves = openMoves(scenario, state);
  }
  const { ending, overallHundredths } = scoreRun(scenario, state);
  return { ending: ending?.id ?? null, overallHundredths, turns: state.log.length };
}
