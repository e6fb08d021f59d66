import { commit } from '../../../db/commit.ts';
import { startRun as startState } from '../../domain/scenario/run.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import { selectOptionalLiveVersion } from '../../store/content.ts';
import { insertRun } from '../../store/run.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { loadScenario } from './scenario-cache.ts';

/** Opens a new run of the live version of a scenario, with its own seed. */
export async function startRun(
  context: ActorContext,
  input: { scenarioId: string; key: string },
): Promise<Result<{ runId: string }>> {
  const { db, actor, now } = context;
  if (!holdsRole(actor, 'learner')) return refuse('not-allowed');
  const live = await selectOptionalLiveVersion(db, 'scenario', input.scenarioId);
  if (!live) return refuse('not-found');
  const scenario = await loadScenario(db, live.id);
  const seed = context.newSeed();
  const runId = context.newId();
  return commit(db, {
    actorId: actor.personId,
    verb: 'start-run',
    key: input.key,
    payload: { scenarioId: input.scenarioId },
    at: now,
    token: context.newId(),
    writes: [
      insertRun({
        id: runId,
        personId: actor.personId,
        unitId: actor.unitId,
        scenarioId: input.scenarioId,
        scenarioVersionId: live.id,
        seed,
        state: 'open',
        turn: 0,
        stateJson: canonicalJson(startState(scenario, seed)),
        startedAt: now,
      }),
    ],
    audit: [
      { verb: 'start-run', subjectKind: 'run', subjectId: runId, facts: { scenarioVersionId: live.id } },
    ],
    reply: { runId },
  });
}
