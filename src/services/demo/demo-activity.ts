import { orderOf } from '../../domain/item/present-item.ts';
import type { ItemKey } from '../../domain/item/split-item.ts';
import { offeredMoves } from '../../domain/scenario/run.ts';
import { loadState } from '../../domain/scenario/run-state.ts';
import { createRandom } from '../../kernel/random.ts';
import type { Result } from '../../kernel/result.ts';
import { selectOptionalAttempt } from '../../store/attempt.ts';
import { selectLiveVersions } from '../../store/content.ts';
import { selectVersionKeys } from '../../store/content-key.ts';
import { selectOptionalRun } from '../../store/run.ts';
import type { ActorContext } from '../context.ts';
import { saveResponses } from '../exam/save-responses.ts';
import { startAttempt } from '../exam/start-attempt.ts';
import { loadForm } from '../exam/stored-form.ts';
import { submitAttempt } from '../exam/submit-attempt.ts';
import { chooseMove } from '../run/choose-move.ts';
import { loadScenario } from '../run/scenario-cache.ts';
import { startRun } from '../run/start-run.ts';
import { answerCheck } from '../study/answer-check.ts';
import { readContents } from '../study/manual.ts';
import { livePracticeItem } from '../study/practice-items.ts';
import { practiceSeed } from '../study/practice-seed.ts';
import { recordSeen } from '../study/record-seen.ts';
import { plausibleResponse } from './demo-answers.ts';

/** A context at a later moment of the same demonstration person. */
type At = (minutes: number) => ActorContext;

function done<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demonstration could not ${what}: ${result.refusal.code}`);
  return result.value;
}

/** Reads a share of the sections and answers their checks. */
export async function demoStudy(at: At, seed: string, share: number): Promise<void> {
  const random = createRandom(seed);
  const { parts } = await readContents(at(0).db);
  const chapters = parts.flatMap((part) => part.chapters);
  const sections = chapters.flatMap((chapter) =>
    chapter.sections.map((section) => `${chapter.id}#${section.id}`),
  );
  const read = sections.slice(0, Math.max(1, Math.round(sections.length * share)));
  done(await recordSeen(at(0), read), 'record reading');
  const checks = chapters.flatMap((chapter) => chapter.checks).slice(0, Math.round(14 * share));
  for (const [index, itemId] of checks.entries()) {
    const found = (await livePracticeItem(at(0).db, itemId))!;
    const key = (await selectVersionKeys(at(0).db, [found.versionId])).get(found.versionId) as ItemKey;
    const response = plausibleResponse(key, orderOf(found.body, practiceSeed(found.versionId)), 0.7, random);
    done(
      await answerCheck(at(5 + index), { itemId, place: 'check', response, key: `demo/${seed}/${itemId}` }),
      'answer a check',
    );
  }
}

/** Sits the exam knowing `share` of it; submits unless told to leave it open. */
export async function demoAttempt(
  at: At,
  seed: string,
  examId: string,
  share: number,
  submits: boolean,
): Promise<void> {
  const random = createRandom(seed);
  const { attemptId } = done(await startAttempt(at(0), { examId, key: `demo/${seed}` }), 'start an attempt');
  const attempt = (await selectOptionalAttempt(at(0).db, attemptId))!;
  if (attempt.state !== 'open') return;
  const form = await loadForm(at(0).db, attempt.formId);
  const keys = await selectVersionKeys(
    at(0).db,
    form.entries.map((entry) => entry.versionId),
  );
  const answered = submits ? form.entries : form.entries.slice(0, 15);
  for (let start = 0; start < answered.length; start += 4) {
    const given = answered.slice(start, start + 4).map(({ position, versionId, order }) => ({
      key: `demo/${seed}/${position}`,
      position,
      response: plausibleResponse(keys.get(versionId) as ItemKey, order, share, random),
    }));
    done(await saveResponses(at(2 + start), attemptId, given), 'save responses');
  }
  if (submits) done(await submitAttempt(at(48), attemptId), 'submit an attempt');
}

/** Plays a scenario to its end, choosing well with a probability of `share`. */
export async function demoRun(at: At, seed: string, share: number): Promise<void> {
  const random = createRandom(seed);
  const { db } = at(0);
  const [live] = await selectLiveVersions(db, 'scenario');
  if (!live) return;
  const scenario = await loadScenario(db, live.id);
  const { runId } = done(
    await startRun(at(0), { scenarioId: live.authoredId, key: `demo/${seed}` }),
    'start a run',
  );
  for (let turn = 1; ; turn += 1) {
    const row = (await selectOptionalRun(db, runId))!;
    if (row.state !== 'open') return;
    const offered = offeredMoves(scenario, done(loadState(row.stateJson), 'read a run'));
    const wanted = random.below(1000) < share * 1000 ? 'good' : 'fair';
    const chosen =
      offered.find(({ move }) => move.quality === wanted) ?? offered[random.below(offered.length)]!;
    done(await chooseMove(at(turn), { runId, position: chosen.position }), 'take a turn');
  }
}
