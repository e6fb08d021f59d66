import type { Scenario } from '../../schemas/scenario.ts';
import { type Exit, forwardOrder, type Reachable } from './reachable.ts';
import type { ScenarioProblem } from './scenario-problem.ts';
import { branchesOf, nodeOf } from './situation.ts';

/** Longest run a trainee may be led through, in turns. */
export const maxTurns = 40;

/** Indexes from which some of `goals` can be reached, the goals included. */
function leadingTo({ exits }: Reachable, goals: readonly number[]): Set<number> {
  const sources = exits.map((): number[] => []);
  for (const [from, ways] of exits.entries()) for (const { target } of ways) sources[target]!.push(from);
  const found = new Set(goals);
  for (const at of found) for (const source of sources[at]!) found.add(source);
  return found;
}

/** Indexes reached from the opening by exits that `open` lets through. */
function reachedBy({ exits }: Reachable, open: (exit: Exit) => boolean): Set<number> {
  const found = new Set([0]);
  for (const at of found) for (const exit of exits[at]!) if (open(exit)) found.add(exit.target);
  return found;
}

/** Turns of the longest run; null where a run can circle for ever. */
export function longestRun(reachable: Reachable): number | null {
  const order = forwardOrder(reachable);
  if (order.length < reachable.situations.length) return null;
  const turns = reachable.situations.map(() => 0);
  for (const at of order) {
    for (const { target } of reachable.exits[at]!) turns[target] = Math.max(turns[target]!, turns[at]! + 1);
  }
  return Math.max(...order.map((at) => turns[at]!));
}

function checkTermination(scenario: Scenario, reachable: Reachable): ScenarioProblem[] {
  const { situations, exits } = reachable;
  const halts = situations.flatMap((_, at) => (exits[at]!.length === 0 ? [at] : []));
  const dead = halts.filter((at) => !nodeOf(scenario, situations[at]!.node).ending);
  const halting = leadingTo(reachable, halts);
  const circling = situations.flatMap((_, at) => (halting.has(at) ? [] : [at]));
  const nodesOf = (indexes: readonly number[]) => [...new Set(indexes.map((at) => situations[at]!.node))];
  const problems = [
    ...nodesOf(dead).map(
      (node): ScenarioProblem => ({
        code: 'dead-end',
        path: `nodes.${node}`,
        message: 'a run can come here with no move offered; leave one move unguarded',
      }),
    ),
    ...nodesOf(circling).map(
      (node): ScenarioProblem => ({
        code: 'endless-loop',
        path: `nodes.${node}`,
        message: 'a run can come here and never reach an ending; add a way out',
      }),
    ),
  ];
  const turns = longestRun(reachable);
  if (turns === null || turns > maxTurns) {
    const length = turns === null ? 'without limit' : `${turns} turns`;
    const message = `a run can last ${length}, at most ${maxTurns}; bound the loop by a "visited" guard`;
    problems.push({ code: 'path-too-long', path: 'nodes', message });
  }
  return problems;
}

function checkCoverage(scenario: Scenario, { situations, exits }: Reachable): ScenarioProblem[] {
  const nodes = new Set(situations.map(({ node }) => node));
  const moves = new Set<string>();
  const branches = new Set<string>();
  const betterMissing = new Set<string>();
  for (const [at, ways] of exits.entries()) {
    const { node } = situations[at]!;
    for (const { move, branch } of ways) {
      moves.add(`${node}/${move.id}`);
      branches.add(`${node}/${move.id}/${branch}`);
      if (move.better !== undefined && !ways.some((way) => way.move.id === move.better)) {
        betterMissing.add(`nodes.${node}.moves.${move.id}.better`);
      }
    }
  }
  const problems = [...betterMissing].map(
    (path): ScenarioProblem => ({
      code: 'better-not-offered',
      path,
      message:
        'a run can be offered this move but not the better one; name one that is always offered beside it',
    }),
  );
  const add = (code: ScenarioProblem['code'], path: string, message: string) =>
    problems.push({ code, path, message });
  for (const node of scenario.nodes) {
    const path = `nodes.${node.id}`;
    if (!nodes.has(node.id)) {
      add(
        node.ending ? 'ending-unreachable' : 'unreachable-node',
        path,
        'no run comes here; lead a move to it',
      );
    }
    for (const move of node.moves ?? []) {
      const taken = moves.has(`${node.id}/${move.id}`);
      if (!taken && move.redLine !== undefined) {
        add('red-line-unreachable', `${path}.moves.${move.id}`, 'no run can cross this red line');
      }
      if (!nodes.has(node.id)) continue;
      if (!taken)
        add('guard-never-true', `${path}.moves.${move.id}.when`, 'holds in no run; loosen or remove it');
      for (const index of taken ? branchesOf(move).keys() : []) {
        if (branches.has(`${node.id}/${move.id}/${index}`)) continue;
        add(
          'guard-never-true',
          `${path}.moves.${move.id}.to.${index}`,
          'no run takes this branch; loosen or remove it',
        );
      }
    }
  }
  return problems;
}

/** A run that crossed a red line fails unscored, so `violated` endings are free of this rule. */
function checkScorable(scenario: Scenario, reachable: Reachable): ScenarioProblem[] {
  return scenario.competencies.flatMap((competency) => {
    const without = reachedBy(
      reachable,
      ({ move }) =>
        move.redLine === undefined && !move.evidence.some((entry) => entry.competency === competency),
    );
    const bare = new Set([...without].map((at) => reachable.situations[at]!.node));
    return scenario.nodes
      .filter(({ id, ending }) => ending && ending.meaning !== 'violated' && bare.has(id))
      .map(
        ({ id }): ScenarioProblem => ({
          code: 'competency-unscored',
          path: `nodes.${id}`,
          message: `a run can end here without evidence on ${competency}; give it earlier on every way`,
        }),
      );
  });
}

/** What can go wrong on the way: judged over every situation a run can come to. */
export function checkPaths(scenario: Scenario, reachable: Reachable): ScenarioProblem[] {
  if (!reachable.complete) {
    const count = reachable.situations.length - 1;
    const message = `more than ${count} situations; use fewer variables, facts or values`;
    return [{ code: 'too-many-situations', path: 'variables', message }];
  }
  return [
    ...checkCoverage(scenario, reachable),
    ...checkTermination(scenario, reachable),
    ...checkScorable(scenario, reachable),
  ];
}
