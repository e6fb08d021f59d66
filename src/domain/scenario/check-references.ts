import {
  type Guard,
  type Move,
  qualities,
  type Scenario,
  type ScenarioNode,
} from '../../schemas/scenario.ts';
import { anchorSchema } from '../../schemas/vocabulary.ts';
import type { ScenarioProblem } from './scenario-problem.ts';
import { branchesOf } from './situation.ts';

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function checkGuard(scenario: Scenario, guard: Guard | undefined, path: string): ScenarioProblem[] {
  return (guard ?? []).flatMap((condition): ScenarioProblem[] => {
    if ('variable' in condition && !scenario.variables.some(({ id }) => id === condition.variable)) {
      return [
        { code: 'unknown-variable', path, message: `"${condition.variable}" is not a declared variable` },
      ];
    }
    if ('visited' in condition && !scenario.nodes.some(({ id }) => id === condition.visited)) {
      return [{ code: 'unknown-node', path, message: `"${condition.visited}" is not a node` }];
    }
    if ('fact' in condition && !scenario.facts?.some(({ id }) => id === condition.fact)) {
      return [{ code: 'unknown-fact', path, message: `"${condition.fact}" is not a declared fact` }];
    }
    return [];
  });
}

function checkBetter(node: ScenarioNode, move: Move, path: string): ScenarioProblem[] {
  const at = `${path}.better`;
  const fail = (message: string): ScenarioProblem[] => [{ code: 'bad-better', path: at, message }];
  if (move.quality === 'good')
    return move.better === undefined ? [] : fail('a good move has no better one; remove it');
  if (move.better === undefined) return fail('name the better move of this node');
  const better = node.moves?.find(({ id }) => id === move.better);
  if (!better) return fail(`"${move.better}" is not a move of this node`);
  const rank = (quality: Move['quality']) => qualities.indexOf(quality);
  return rank(better.quality) > rank(move.quality) ? [] : fail(`"${better.id}" is not of higher quality`);
}

function checkMove(
  scenario: Scenario,
  node: ScenarioNode,
  move: Move,
  anchors: ReadonlySet<string> | undefined,
): ScenarioProblem[] {
  const path = `nodes.${node.id}.moves.${move.id}`;
  const problems = [...checkGuard(scenario, move.when, `${path}.when`), ...checkBetter(node, move, path)];
  const add = (code: ScenarioProblem['code'], at: string, message: string) =>
    problems.push({ code, path: `${path}.${at}`, message });
  for (const [index, { to, when }] of branchesOf(move).entries()) {
    problems.push(...checkGuard(scenario, when, `${path}.to.${index}`));
    if (!scenario.nodes.some(({ id }) => id === to))
      add('unknown-node', `to.${index}`, `"${to}" is not a node`);
  }
  for (const variable of Object.keys(move.effects ?? {})) {
    if (scenario.variables.some(({ id }) => id === variable)) continue;
    add('unknown-variable', 'effects', `"${variable}" is not a declared variable`);
  }
  for (const fact of move.sets ?? []) {
    if (!scenario.facts?.some(({ id }) => id === fact))
      add('unknown-fact', 'sets', `"${fact}" is not a declared fact`);
  }
  for (const { competency } of move.evidence) {
    if (scenario.competencies.includes(competency)) continue;
    add('unknown-competency', 'evidence', `${competency} is not among the scenario's competencies`);
  }
  if (!anchorSchema.safeParse(move.anchor).success) {
    add('bad-anchor', 'anchor', `"${move.anchor}" must be <part>/<chapter>#<anchor>`);
  } else if (anchors && !anchors.has(move.anchor)) {
    add('bad-anchor', 'anchor', `the manual has no place "${move.anchor}"`);
  }
  return problems;
}

/**
 * Everything one part of a scenario says of another: ids unique, names known, better moves better, anchors
 * real.
 */
export function checkReferences(scenario: Scenario, anchors?: ReadonlySet<string>): ScenarioProblem[] {
  const duplicate = (path: string, ids: readonly string[]) =>
    repeated(ids).map(
      (id): ScenarioProblem => ({ code: 'duplicate-id', path, message: `"${id}" is used twice; rename one` }),
    );
  const problems = [
    ...duplicate(
      'nodes',
      scenario.nodes.map(({ id }) => id),
    ),
    ...duplicate(
      'variables',
      scenario.variables.map(({ id }) => id),
    ),
    ...duplicate(
      'facts',
      (scenario.facts ?? []).map(({ id }) => id),
    ),
    ...duplicate('competencies', scenario.competencies),
  ];
  if (!scenario.nodes.some(({ id }) => id === scenario.opening)) {
    problems.push({ code: 'unknown-node', path: 'opening', message: `"${scenario.opening}" is not a node` });
  }
  for (const node of scenario.nodes) {
    const moves = node.moves ?? [];
    problems.push(
      ...duplicate(
        `nodes.${node.id}.moves`,
        moves.map(({ id }) => id),
      ),
    );
    problems.push(...moves.flatMap((move) => checkMove(scenario, node, move, anchors)));
  }
  return problems;
}
