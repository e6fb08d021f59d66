import { createRandom } from '../../kernel/random.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Move } from '../../schemas/scenario.ts';
import { type RunState, saveVersion, type TurnEntry } from './run-state.ts';
import type { ScenarioVersion } from './scenario-version.ts';
import { nodeOf, openingSituation, openMoves, step } from './situation.ts';

/** A move as it stands in one turn. Only `position` and the move's text may reach the candidate. */
export interface OfferedMove {
  readonly position: string;
  readonly move: Move;
}

/** A run is played to its end on the version it began with; another version here is a bug of the caller. */
function requireOwnVersion(scenario: ScenarioVersion, state: RunState): void {
  if (state.version !== scenario.version) {
    throw new Error(`run of ${state.version} cannot go on with ${scenario.version}`);
  }
}

/** A run before its first turn. The seed decides only the order in which moves are shown. */
export function startRun(scenario: ScenarioVersion, seed: string): RunState {
  const { node, variables, facts, visits } = openingSituation(scenario);
  return {
    saveVersion,
    version: scenario.version,
    seed,
    node,
    variables: { ...variables },
    facts: [...facts],
    visits: { ...visits },
    log: [],
  };
}

/**
 * Moves offered this turn, shuffled by seed and turn. A position names turn and place (`t3-2`), so a form
 * sent twice or from an earlier turn matches nothing, and authored ids and order stay on the server. Empty at
 * an ending.
 */
export function offeredMoves(scenario: ScenarioVersion, state: RunState): OfferedMove[] {
  requireOwnVersion(scenario, state);
  const turn = state.log.length + 1;
  return createRandom(`${state.seed}/moves/${turn}`)
    .shuffle(openMoves(scenario, state))
    .map((move, index) => ({ position: `t${turn}-${index + 1}`, move }));
}

/** The authored move behind a position of the present turn. Refuses `run-ended` and `move-not-offered`. */
export function moveAt(scenario: ScenarioVersion, state: RunState, position: string): Result<string> {
  if (nodeOf(scenario, state.node).ending) return refuse('run-ended');
  const offered = offeredMoves(scenario, state).find((candidate) => candidate.position === position);
  return offered ? ok(offered.move.id) : refuse('move-not-offered', { position });
}

/**
 * Takes one move, by authored id. Refuses `run-ended` and `move-not-offered`; the given state is left as it
 * is.
 */
export function applyMove(
  scenario: ScenarioVersion,
  state: RunState,
  moveId: string,
): Result<{ state: RunState; entry: TurnEntry }> {
  requireOwnVersion(scenario, state);
  if (nodeOf(scenario, state.node).ending) return refuse('run-ended');
  const move = openMoves(scenario, state).find((candidate) => candidate.id === moveId);
  if (!move) return refuse('move-not-offered', { move: moveId });
  const { after } = step(scenario, state, move);
  const entry: TurnEntry = {
    turn: state.log.length + 1,
    node: state.node,
    move: move.id,
    effects: scenario.variables.map(({ id, start }) => ({
      variable: id,
      before: state.variables[id] ?? start,
      after: after.variables[id] ?? start,
    })),
    facts: after.facts.filter((fact) => !state.facts.includes(fact)),
  };
  const next: RunState = {
    ...state,
    node: after.node,
    variables: { ...after.variables },
    facts: [...after.facts],
    visits: { ...after.visits },
    log: [...state.log, entry],
  };
  return ok({ state: next, entry });
}

/** The state a list of moves leads to from the start; the first move that cannot be taken is refused. */
export function replay(
  scenario: ScenarioVersion,
  seed: string,
  moveIds: readonly string[],
): Result<RunState> {
  let state = startRun(scenario, seed);
  for (const moveId of moveIds) {
    const taken = applyMove(scenario, state, moveId);
    if (!taken.ok) return taken;
    state = taken.value.state;
  }
  return ok(state);
}
