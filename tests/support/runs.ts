import type { Database } from '../../db/client.ts';
import { offeredMoves } from '../../src/domain/scenario/run.ts';
import { loadState } from '../../src/domain/scenario/run-state.ts';
import { chooseMove } from '../../src/services/run/choose-move.ts';
import { loadScenario } from '../../src/services/run/scenario-cache.ts';
import { startRun } from '../../src/services/run/start-run.ts';
import { selectOptionalRun } from '../../src/store/run.ts';
import { freshKey } from './attempts.ts';
import { scenarioId } from './complaint-ways.ts';
import { granted } from './granted.ts';
import { noon } from './moments.ts';
import { contextFor, createPerson, type TestPerson } from './people.ts';

export interface TestRun {
  person: TestPerson;
  id: string;
}

export async function beginRun(db: Database, person?: TestPerson): Promise<TestRun> {
  const player = person ?? (await createPerson(db));
  const begun = granted(await startRun(contextFor(db, player), { scenarioId, key: freshKey() }));
  return { person: player, id: begun.runId };
}

/** The position at which a move, named by its authored id, is shown this turn. */
export async function positionOf(db: Database, run: TestRun, moveId: string): Promise<string> {
  const row = (await selectOptionalRun(db, run.id))!;
  const scenario = await loadScenario(db, row.scenarioVersionId);
  const offered = offeredMoves(scenario, granted(loadState(row.stateJson)));
  return offered.find(({ move }) => move.id === moveId)!.position;
}

/** Plays moves as a person would, by the positions shown; answers whether the last one ended the run. */
export async function play(db: Database, run: TestRun, moves: readonly string[]): Promise<boolean> {
  let ended = false;
  for (const move of moves) {
    const position = await positionOf(db, run, move);
    ({ ended } = granted(await chooseMove(contextFor(db, run.person, noon), { runId: run.id, position })));
  }
  return ended;
}
