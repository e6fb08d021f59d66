import type { Random } from '../../kernel/random.ts';
import { type BankItem, places, type Supply } from './blueprint.ts';
import { type Arc, costOf, narrow, remember, reserve } from './flow.ts';
import type { Network } from './network.ts';

/** Decisions tried before the search gives up; banks met so far need one or two for each case. */
const mostDecisions = 4000;
const balancingRounds = 20;

/**
 * How likely an item of each row and type should be drawn: the table that has the blueprint's sums and is nearest to
 * the bank's own proportions (iterative proportional fitting, Deming and Stephan 1940), over what is live.
 */
function drawRates({ rows, types, live }: Supply): number[][] {
  const rates = live.map((row) => row.map(() => 1));
  const scale = (wanted: number, cells: readonly (readonly [row: number, type: number])[]) => {
    const now = cells.reduce((sum, [row, type]) => sum + live[row]![type]! * rates[row]![type]!, 0);
    for (const [row, type] of cells) rates[row]![type]! *= now > 0 ? wanted / now : 0;
  };
  for (let round = 0; round < balancingRounds; round += 1) {
    for (const [row, { count }] of rows.entries())
      scale(
        count,
        types.map((_, type) => [row, type] as const),
      );
    for (const [type, { count }] of types.entries())
      scale(
        count,
        rows.map((_, row) => [row, type] as const),
      );
  }
  return rates;
}

/** A case on its way into a form, and whether chance wants it there. */
interface Candidate {
  items: readonly BankItem[];
  wanted: boolean;
}

/** A case taken or left, what the cheapest flow then costs, and how to come back to it. */
interface Way {
  taken: boolean;
  cost: number;
  go: () => void;
}

/**
 * Decides which cases a form takes, each whole, so that the rest of the form can still be completed; narrows and
 * reserves the arcs of the network accordingly. Each case is wanted as often as its items would be drawn one by one;
 * what costs fewer avoided items goes before what is wanted. Searches with coming back, up to a number of decisions,
 * and then settles for none if that will do. Returns undefined where no choice is found; the network is then as it was.
 */
export function fitCases(
  supply: Supply,
  network: Network,
  cases: readonly (readonly BankItem[])[],
  random: Random,
): BankItem[] | undefined {
  if (cases.length === 0) return [];
  const { nodes, arcs, arcOf } = network;
  const rates = drawRates(supply);
  const placeOf = places(supply.rows, supply.types);
  const rateOf = (items: readonly BankItem[]) => {
    const each = items.map((item) => {
      const place = placeOf(item);
      return place ? rates[place.row]![place.type]! : 0;
    });
    return each.reduce((sum, rate) => sum + rate, 0) / items.length;
  };
  const candidates = random
    .shuffle(cases)
    .map((items): Candidate => ({ items, wanted: random.below(1_000_000) < rateOf(items) * 1_000_000 }));
  const asArcs = (items: readonly BankItem[]) => items.map((item) => arcOf(item)!);
  const take = (one: Arc) => reserve(nodes, arcs, one, Number.POSITIVE_INFINITY);
  const leave = (one: Arc) => narrow(nodes, arcs, one);
  let left = mostDecisions;
  const settle = (index: number): BankItem[] | undefined => {
    const candidate = candidates[index];
    if (!candidate) return [];
    if (left <= 0) return undefined;
    left -= 1;
    const back = remember(arcs);
    const before = costOf(arcs);
    const wayOf = (taken: boolean): Way | undefined => {
      back();
      const fits = asArcs(candidate.items).every(taken ? take : leave);
      return fits ? { taken, cost: costOf(arcs), go: remember(arcs) } : undefined;
    };
    const follow = ({ taken, go }: Way) => {
      go();
      const rest = settle(index + 1);
      return rest && taken ? [...candidate.items, ...rest] : rest;
    };
    const wanted = wayOf(candidate.wanted);
    // No way costs less than what flows now, so the other one need not be looked at yet.
    const done = wanted?.cost === before ? follow(wanted) : undefined;
    if (done) return done;
    const others = [wanted?.cost === before ? undefined : wanted, wayOf(!candidate.wanted)]
      .filter((way) => way !== undefined)
      .sort((one, other) => one.cost - other.cost);
    for (const way of others) {
      const found = follow(way);
      if (found) return found;
    }
    back();
    return undefined;
  };
  const found = settle(0);
  if (found || left > 0) return found;
  return candidates.every(({ items }) => asArcs(items).every(leave)) ? [] : undefined;
}
