import { createRandom } from '../../kernel/random.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { maxTurns } from './check-paths.ts';
import { nodeOf, openingSituation, openMoves, step } from './situation.ts';

/** What random play of a scenario came to. */
export interface WalkReport {
  readonly walks: number;
  /** Walks that came to an ending within the turn limit. */
  readonly ended: number;
  readonly longestTurns: number;
  /** How many walks came to each ending, by id; endings never met are listed with 0. */
  readonly endings: Readonly<Record<string, number>>;
}

/** Plays `count` runs with every offered move equally likely. Same seed, same report. */
export function walkRandom(scenario: Scenario, seed: string, count: number): WalkReport {
  const endings: Record<string, number> = Object.fromEntries(
    scenario.nodes.filter((node) => node.ending).map(({ id }) => [id, 0]),
  );
  const random = createRandom(`${seed}/walk`);
  let ended = 0;
  let longestTurns = 0;
  for (let walk = 0; walk < count; walk += 1) {
    let situation = openingSituation(scenario);
    let turns = 0;
    for (let moves = openMoves(scenario, situation); moves.length > 0 && turns < maxTurns; turns += 1) {
      situation = step(scenario, situation, moves[random.below(moves.length)]!).after;
      moves = openMoves(scenario, situation);
    }
    longestTurns = Math.max(longestTurns, turns);
    if (nodeOf(scenario, situation.node).ending) {
      ended += 1;
      endings[situation.node]! += 1;
    }
  }
  return { walks: count, ended, longestTurns, endings };
}
