import { candidateTurn } from '../../domain/scenario/candidate-turn.ts';
import { debrief } from '../../domain/scenario/debrief.ts';
import { loadState } from '../../domain/scenario/run-state.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type CandidateTurn, type RunDebrief, runDebriefSchema } from '../../schemas/audience/run.ts';
import type { RunRow } from '../../store/run.ts';
import type { ActorContext } from '../context.ts';
import { ownRun } from './own-run.ts';
import { loadScenario } from './scenario-cache.ts';

/** The present turn of the actor's run, as the player may see it. */
export async function readRun(
  context: ActorContext,
  runId: string,
): Promise<Result<{ turn: CandidateTurn; ended: boolean; scenarioId: string }>> {
  const own = await ownRun(context, runId);
  if (!own.ok) return own;
  const state = loadState(own.value.stateJson);
  if (!state.ok) return state;
  const scenario = await loadScenario(context.db, own.value.scenarioVersionId);
  return ok({
    turn: candidateTurn(scenario, state.value),
    ended: own.value.state === 'ended',
    scenarioId: own.value.scenarioId,
  });
}

/** The debrief of the actor's run, told only after its ending. */
export async function readDebrief(
  context: ActorContext,
  runId: string,
): Promise<Result<{ debrief: RunDebrief; passed: boolean; scenarioId: string }>> {
  const own = await ownRun(context, runId);
  if (!own.ok) return own;
  if (own.value.state !== 'ended') return refuse('conflict');
  const told = await debriefOf(context, own.value);
  return told.ok
    ? ok({ debrief: told.value, passed: own.value.passed === 1, scenarioId: own.value.scenarioId })
    : told;
}

async function debriefOf(context: ActorContext, row: RunRow): Promise<Result<RunDebrief>> {
  const state = loadState(row.stateJson);
  if (!state.ok) return state;
  const scenario = await loadScenario(context.db, row.scenarioVersionId);
  return ok(runDebriefSchema.parse(debrief(scenario, state.value)));
}
