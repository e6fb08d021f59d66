import type { Branch, Guard, Move, Scenario, ScenarioNode } from '../../schemas/scenario.ts';

/** Where a run stands: all that guards can see. Chance and history are no part of it. */
export interface Situation {
  readonly node: string;
  readonly variables: Readonly<Record<string, number>>;
  /** Ids of facts set so far, sorted, each once. */
  readonly facts: readonly string[];
  /** How often each node was entered, the present visit included. */
  readonly visits: Readonly<Record<string, number>>;
}

/** A node by id. Throws on an unknown id: scenarios are checked before they are played. */
export function nodeOf(scenario: Scenario, id: string): ScenarioNode {
  const node = scenario.nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`scenario ${scenario.id} has no node ${id}`);
  return node;
}

export function openingSituation(scenario: Scenario): Situation {
  return {
    node: scenario.opening,
    variables: Object.fromEntries(scenario.variables.map(({ id, start }) => [id, start])),
    facts: [],
    visits: { [scenario.opening]: 1 },
  };
}

const within = (value: number, range: { atLeast?: number | undefined; atMost?: number | undefined }) =>
  value >= (range.atLeast ?? -Infinity) && value <= (range.atMost ?? Infinity);

/** Whether every condition of a guard holds; a missing guard always does. */
export function holds(guard: Guard | undefined, situation: Situation): boolean {
  return (guard ?? []).every((condition) => {
    if ('variable' in condition) return within(situation.variables[condition.variable] ?? 0, condition);
    if ('visited' in condition) return within(situation.visits[condition.visited] ?? 0, condition);
    return situation.facts.includes(condition.fact) === (condition.holds ?? true);
  });
}

/** Moves a trainee may take here, in authored order; none on an ending. */
export function openMoves(scenario: Scenario, situation: Situation): Move[] {
  return (nodeOf(scenario, situation.node).moves ?? []).filter((move) => holds(move.when, situation));
}

export function branchesOf(move: Move): readonly Branch[] {
  return typeof move.to === 'string' ? [{ to: move.to }] : move.to;
}

/** What a move leads to, and which of its branches was taken. Branches are judged after effects and facts. */
export function step(
  scenario: Scenario,
  before: Situation,
  move: Move,
): { after: Situation; branch: number } {
  const variables = Object.fromEntries(
    scenario.variables.map(({ id, min, max, start }) => {
      const value = (before.variables[id] ?? start) + (move.effects?.[id] ?? 0);
      return [id, Math.min(max, Math.max(min, value))];
    }),
  );
  const facts = [...new Set([...before.facts, ...(move.sets ?? [])])].sort();
  const changed = { ...before, variables, facts };
  const branches = branchesOf(move);
  const branch = branches.findIndex(({ when }) => holds(when, changed));
  const to = branches[branch]?.to;
  if (to === undefined) throw new Error(`move ${move.id} of ${scenario.id} has no branch without a guard`);
  return {
    after: { ...changed, node: to, visits: { ...before.visits, [to]: (before.visits[to] ?? 0) + 1 } },
    branch,
  };
}
