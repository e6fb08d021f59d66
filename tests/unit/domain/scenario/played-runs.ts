import fc from 'fast-check';
import { applyMove, offeredMoves, replay, startRun } from '../../../../src/domain/scenario/run.ts';
import type { RunState } from '../../../../src/domain/scenario/run-state.ts';
import { pinScenario } from '../../../../src/domain/scenario/scenario-version.ts';
import { readScenario, smallScenario } from './small-scenario.ts';

export const small = pinScenario(smallScenario(), 'small@000000000000');
export const lobby = pinScenario(readScenario('lobby-queue-complaint'), 'lobby-queue-complaint@000000000000');

/** The small scenario after some moves. */
export function played(...moves: string[]): RunState {
  const run = replay(small, 'seed', moves);
  if (!run.ok) throw new Error(run.refusal.code);
  return run.value;
}

/** Plays with the given choices until an ending; each choice picks one of the moves offered. */
export function playBy(seed: string, choices: readonly number[]): { state: RunState; moves: string[] } {
  let state = startRun(lobby, seed);
  const moves: string[] = [];
  for (const choice of choices) {
    const offered = offeredMoves(lobby, state);
    if (offered.length === 0) break;
    const taken = applyMove(lobby, state, offered[choice % offered.length]!.move.id);
    if (!taken.ok) throw new Error(taken.refusal.code);
    state = taken.value.state;
    moves.push(taken.value.entry.move);
  }
  return { state, moves };
}
export const choices = fc.array(fc.nat(11), { minLength: 40, maxLength: 40 });
