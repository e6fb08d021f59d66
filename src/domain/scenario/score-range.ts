import type { Move, Scenario } from '../../schemas/scenario.ts';
import { forwardOrder, type Reachable } from './reachable.ts';
import { nodeOf } from './situation.ts';

/** Lowest and best raw score over all runs that end without crossing a red line, in whole hundredths. */
export interface ScoreRange {
  readonly lowestHundredths: number;
  readonly bestHundredths: number;
}

/** A weighted sum of scores and the sum of its weights. */
export interface Tally {
  readonly weighted: number;
  readonly weight: number;
}

export function tallyOf(evidence: Move['evidence']): Tally {
  return {
    weighted: evidence.reduce((sum, { weight, score }) => sum + weight * score, 0),
    weight: evidence.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/**
 * The weighted mean in hundredths of a point, halves rounded up; the whole sum stays in integers until here.
 */
export function meanHundredths({ weighted, weight }: Tally): number {
  return weight === 0 ? 0 : Math.floor((200 * weighted + weight) / (2 * weight));
}

/**
 * The greatest (sign 1) or smallest (sign -1) weighted mean over all paths to an ending. A mean does not add
 * up along a path, so Dinkelbach's method is used: ask whether any path beats mean p/q, by the longest path
 * with lengths q·Σws − p·Σw, and take that path's own mean as the next p/q, until none does.
 */
function extremeMean(
  scenario: Scenario,
  reachable: Reachable,
  order: readonly number[],
  sign: 1 | -1,
): Tally {
  let best: Tally = { weighted: sign === 1 ? 0 : 100, weight: 1 };
  for (;;) {
    const gain = ({ weighted, weight }: Tally) => sign * (best.weight * weighted - best.weighted * weight);
    const arrivals = new Map<number, Tally>([[0, { weighted: 0, weight: 0 }]]);
    let winner: Tally = { weighted: 0, weight: 0 };
    for (const at of order) {
      const arrival = arrivals.get(at);
      if (!arrival) continue;
      if (nodeOf(scenario, reachable.situations[at]!.node).ending && gain(arrival) > gain(winner))
        winner = arrival;
      for (const { move, target } of reachable.exits[at]!) {
        if (move.redLine !== undefined) continue;
        const own = tallyOf(move.evidence);
        const next = { weighted: arrival.weighted + own.weighted, weight: arrival.weight + own.weight };
        const known = arrivals.get(target);
        if (!known || gain(next) > gain(known)) arrivals.set(target, next);
      }
    }
    if (gain(winner) <= 0) return best;
    best = winner;
  }
}

/**
 * Null where runs can circle for ever or the search was cut off: then there is no best run to measure
 * against.
 */
export function scoreRange(scenario: Scenario, reachable: Reachable): ScoreRange | null {
  if (!reachable.complete) return null;
  const order = forwardOrder(reachable);
  if (order.length < reachable.situations.length) return null;
  return {
    lowestHundredths: meanHundredths(extremeMean(scenario, reachable, order, -1)),
    bestHundredths: meanHundredths(extremeMean(scenario, reachable, order, 1)),
  };
}
