/** An arc of a network. The flow on it stays between `floor` and `capacity`; each unit costs `cost`. */
export interface Arc {
  from: number;
  to: number;
  capacity: number;
  cost: number;
  flow: number;
  floor: number;
}

export function arc(from: number, to: number, capacity: number, cost = 0): Arc {
  return { from, to, capacity, cost, flow: 0, floor: 0 };
}

/** One step of a path: an arc used forwards (more flow) or backwards (less). */
interface Step {
  arc: Arc;
  sign: 1 | -1;
}

interface Path {
  steps: Step[];
  cost: number;
}

/**
 * The cheapest way to move one more unit from `from` to `to` by raising and lowering flows (Bellman–Ford on
 * the residual network, which holds negative costs but, as flows are always cheapest, no negative loops).
 */
function cheapestPath(nodes: number, arcs: readonly Arc[], from: number, to: number): Path | undefined {
  const cost = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  const arrival = new Array<Step | undefined>(nodes);
  cost[from] = 0;
  const relax = (step: Step, start: number, end: number) => {
    const through = cost[start]! + step.sign * step.arc.cost;
    if (through >= cost[end]!) return false;
    cost[end] = through;
    arrival[end] = step;
    return true;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of arcs) {
      if (one.flow < one.capacity && relax({ arc: one, sign: 1 }, one.from, one.to)) changed = true;
      if (one.flow > one.floor && relax({ arc: one, sign: -1 }, one.to, one.from)) changed = true;
    }
  }
  if (cost[to] === Number.POSITIVE_INFINITY) return undefined;
  const steps: Step[] = [];
  for (let node = to; node !== from; ) {
    const step = arrival[node]!;
    steps.push(step);
    node = step.sign === 1 ? step.arc.from : step.arc.to;
  }
  return { steps, cost: cost[to]! };
}

function push({ steps }: Path): void {
  for (const { arc: one, sign } of steps) one.flow += sign;
}

/**
 * Raises the flow from source to sink to the most the capacities allow, at least cost (successive cheapest
 * paths; Ahuja, Magnanti and Orlin, Network Flows, 9.7). Changes the arcs; returns the amount. Exact: no
 * limit cuts it short.
 */
export function maximiseFlow(nodes: number, arcs: readonly Arc[], source: number, sink: number): number {
  let amount = 0;
  for (let path = cheapestPath(nodes, arcs, source, sink); path; ) {
    push(path);
    amount += 1;
    path = cheapestPath(nodes, arcs, source, sink);
  }
  return amount;
}

/**
 * Raises the floor of an arc by one if some flow of the same amount and at most `dearer` more cost allows it,
 * rerouting other arcs above their floors as needed. Returns whether it could. Once refused, an arc is refused for
 * good as long as floors only rise.
 */
export function reserve(nodes: number, arcs: readonly Arc[], one: Arc, dearer = 0): boolean {
  if (one.flow === one.floor) {
    if (one.flow === one.capacity) return false;
    const detour = cheapestPath(nodes, arcs, one.to, one.from);
    if (!detour || detour.cost + one.cost > dearer) return false;
    push(detour);
    one.flow += 1;
  }
  one.floor += 1;
  return true;
}

/**
 * Lowers the capacity of an arc by one, rerouting what no longer goes through it at least cost. Returns whether the
 * same amount still flows; if not, nothing is changed.
 */
export function narrow(nodes: number, arcs: readonly Arc[], one: Arc): boolean {
  if (one.capacity === one.floor) return false;
  one.capacity -= 1;
  if (one.flow <= one.capacity) return true;
  const detour = cheapestPath(nodes, arcs, one.from, one.to);
  if (!detour) {
    one.capacity += 1;
    return false;
  }
  push(detour);
  one.flow -= 1;
  return true;
}

/** What the flow costs as it is. */
export const costOf = (arcs: readonly Arc[]) => arcs.reduce((sum, one) => sum + one.flow * one.cost, 0);

/** Remembers the state of all arcs; returns how to come back to it. */
export function remember(arcs: readonly Arc[]): () => void {
  const states = arcs.map(({ flow, floor, capacity }) => ({ flow, floor, capacity }));
  return () => {
    for (const [index, state] of states.entries()) Object.assign(arcs[index]!, state);
  };
}
