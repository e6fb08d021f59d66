import type { Guard, Move, Scenario } from '../../schemas/scenario.ts';
import { branchesOf, openingSituation, openMoves, type Situation, step } from './situation.ts';

/** One way on from a situation: the move, which of its branches was taken, and the index it leads to. */
export interface Exit {
  readonly move: Move;
  readonly branch: number;
  readonly target: number;
}

/** Every situation a run can come to, the opening first, with the ways on from each. */
export interface Reachable {
  readonly situations: readonly Situation[];
  readonly exits: readonly (readonly Exit[])[];
  /** False when the limit was met and the rest is unknown. */
  readonly complete: boolean;
}

/** A count, not a time, so that the answer is the same on every machine. */
export const situationLimit = 200_000;

/** Nodes whose visits some guard reads, with the highest count that still makes a difference. */
function trackedVisits(scenario: Scenario): [string, number][] {
  const moves = scenario.nodes.flatMap((node) => node.moves ?? []);
  const guards: (Guard | undefined)[] = moves.flatMap((move) => [
    move.when,
    ...branchesOf(move).map(({ when }) => when),
  ]);
  const caps = new Map<string, number>();
  for (const condition of guards.flatMap((guard) => guard ?? [])) {
    if (!('visited' in condition)) continue;
    const cap = Math.max(condition.atLeast ?? 0, (condition.atMost ?? -1) + 1);
    caps.set(condition.visited, Math.max(cap, caps.get(condition.visited) ?? 0));
  }
  return [...caps];
}

/**
 * Breadth-first search over (node, variables, facts, visits as far as guards read them): finite, because
 * variables are clamped and visit counts are cut off above the highest bound any guard names.
 */
export function exploreScenario(scenario: Scenario, limit: number = situationLimit): Reachable {
  const tracked = trackedVisits(scenario);
  const keyOf = ({ node, variables, facts, visits }: Situation) =>
    [
      node,
      ...scenario.variables.map(({ id }) => variables[id]),
      facts.join(),
      ...tracked.map(([id, cap]) => Math.min(cap, visits[id] ?? 0)),
    ].join('|');
  const situations: Situation[] = [openingSituation(scenario)];
  const indexes = new Map([[keyOf(situations[0]!), 0]]);
  const exits: Exit[][] = [];
  for (let at = 0; at < situations.length; at += 1) {
    const situation = situations[at]!;
    exits.push(
      openMoves(scenario, situation).map((move) => {
        const { after, branch } = step(scenario, situation, move);
        const key = keyOf(after);
        const target = indexes.get(key) ?? situations.push(after) - 1;
        indexes.set(key, target);
        return { move, branch, target };
      }),
    );
    if (situations.length > limit) return { situations, exits, complete: false };
  }
  return { situations, exits, complete: true };
}

/**
 * Situations ordered so that every exit leads forward (Kahn); shorter than all situations if runs can circle.
 */
export function forwardOrder({ exits }: Reachable): number[] {
  const incoming = exits.map(() => 0);
  for (const { target } of exits.flat()) incoming[target]! += 1;
  const order = incoming.flatMap((count, at) => (count === 0 ? [at] : []));
  for (let at = 0; at < order.length; at += 1) {
    for (const { target } of exits[order[at]!]!) {
      incoming[target]! -= 1;
      if (incoming[target] === 0) order.push(target);
    }
  }
  return order;
}
