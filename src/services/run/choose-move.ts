import { commit } from '../../../db/commit.ts';
import { applyMove, moveAt } from '../../domain/scenario/run.ts';
import { loadState, type RunState } from '../../domain/scenario/run-state.ts';
import type { ScenarioVersion } from '../../domain/scenario/scenario-version.ts';
import { scoreRun } from '../../domain/scenario/score-run.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hundredthsOf } from '../../kernel/points.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import type { EndingMeaning } from '../../schemas/scenario.ts';
import { insertRunTurn, runOpenAt, updateRun } from '../../store/run.ts';
import type { ActorContext } from '../context.ts';
import { ownRun } from './own-run.ts';
import { loadScenario } from './scenario-cache.ts';

/** Endings a run can pass with; a lost client or a crossed red line cannot be made up for by points. */
const passingEndings: readonly EndingMeaning[] = ['resolved', 'escalated'];

/**
 * Takes one turn of the actor's run, by the position shown. The position names its turn, so a form sent twice is
 * `move-not-offered`; the last move ends the run, scores it and keeps the score beside it.
 */
export async function chooseMove(
  context: ActorContext,
  input: { runId: string; position: string },
): Promise<Result<{ ended: boolean }>> {
  const { db, actor, now } = context;
  const own = await ownRun(context, input.runId);
  if (!own.ok) return own;
  const row = own.value;
  if (row.state !== 'open') return refuse('run-ended');
  const loaded = loadState(row.stateJson);
  if (!loaded.ok) return loaded;
  const scenario = await loadScenario(db, row.scenarioVersionId);
  const move = moveAt(scenario, loaded.value, input.position);
  if (!move.ok) return move;
  const taken = applyMove(scenario, loaded.value, move.value);
  if (!taken.ok) return taken;
  const { state, entry } = taken.value;
  const outcome = outcomeOf(scenario, state, now);
  return commit(db, {
    actorId: actor.personId,
    verb: 'choose-move',
    key: `${row.id}:${entry.turn}`,
    payload: { move: entry.move },
    at: now,
    token: context.newId(),
    guards: [runOpenAt(row.id, row.turn)],
    writes: [
      insertRunTurn({ runId: row.id, turn: entry.turn, node: entry.node, move: entry.move, at: now }),
      updateRun(row.id, { turn: entry.turn, stateJson: canonicalJson(state), ...outcome }),
    ],
    audit: outcome
      ? [
          {
            verb: 'end-run',
            subjectKind: 'run',
            subjectId: row.id,
            facts: {
              ending: outcome.ending,
              passed: outcome.passed,
              scoreHundredths: outcome.scoreHundredths,
            },
          },
        ]
      : [],
    reply: { ended: outcome !== null },
  });
}

function outcomeOf(scenario: ScenarioVersion, state: RunState, now: number) {
  const score = scoreRun(scenario, state);
  if (!score.ending) return null;
  const reached = score.overallHundredths >= hundredthsOf(scenario.passPoints);
  const passed = !score.failed && reached && passingEndings.includes(score.ending.meaning);
  return {
    state: 'ended',
    endedAt: now,
    ending: score.ending.meaning,
    passed: passed ? 1 : 0,
    scoreHundredths: score.overallHundredths,
    scoreJson: canonicalJson(score),
  };
}
