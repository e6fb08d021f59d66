import { scenarioFace } from '../../domain/scenario/scenario-face.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type ListedScenario, listedScenarioSchema, type RunLine } from '../../schemas/audience/role-play.ts';
import { grades } from '../../schemas/vocabulary.ts';
import { selectLiveVersions, selectOptionalLiveVersion } from '../../store/content.ts';
import { type RunRow, selectRunsOf } from '../../store/run.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { loadScenario } from './scenario-cache.ts';

const lineOf = (row: RunRow): RunLine => ({
  runId: row.id,
  startedAt: row.startedAt,
  state: row.state as RunLine['state'],
  turn: row.turn,
  ending: row.ending as RunLine['ending'],
  passed: row.passed === null ? null : row.passed === 1,
  scoreHundredths: row.scoreHundredths,
});

async function listed(
  { db }: ActorContext,
  versionId: string,
  runs: readonly RunRow[],
): Promise<ListedScenario> {
  const scenario = await loadScenario(db, versionId);
  return listedScenarioSchema.parse({
    ...scenarioFace(scenario),
    passPoints: scenario.passPoints,
    runs: runs.filter((row) => row.scenarioId === scenario.id).map(lineOf),
  } satisfies ListedScenario);
}

/** Live scenarios, lowest grade first, each with the actor's runs. Refuses `not-allowed` to who is no learner. */
export async function listScenarios(context: ActorContext): Promise<Result<ListedScenario[]>> {
  const { db, actor } = context;
  if (!holdsRole(actor, 'learner')) return refuse('not-allowed');
  const [live, runs] = await Promise.all([
    selectLiveVersions(db, 'scenario'),
    selectRunsOf(db, actor.personId),
  ]);
  const scenarios = await Promise.all(live.map((row) => listed(context, row.id, runs)));
  return ok(scenarios.sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade)));
}

/** The lobby of one scenario. Refuses `not-allowed` and, where no live scenario has this id, `not-found`. */
export async function readScenario(
  context: ActorContext,
  scenarioId: string,
): Promise<Result<ListedScenario>> {
  const { db, actor } = context;
  if (!holdsRole(actor, 'learner')) return refuse('not-allowed');
  const [live, runs] = await Promise.all([
    selectOptionalLiveVersion(db, 'scenario', scenarioId),
    selectRunsOf(db, actor.personId),
  ]);
  return live ? ok(await listed(context, live.id, runs)) : refuse('not-found');
}
