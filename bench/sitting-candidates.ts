import { someResponse } from '../src/domain/item/given-response.ts';
import { presentInOrder } from '../src/domain/item/present-item.ts';
import { createContext } from '../src/services/context.ts';
import { startAttempt } from '../src/services/exam/start-attempt.ts';
import { loadForm } from '../src/services/exam/stored-form.ts';
import { findActor } from '../src/services/find-actor.ts';
import { selectOptionalAttempt } from '../src/store/attempt.ts';
import { type BenchDatabase, need } from './bench-database.ts';
import { examId } from './exam-id.ts';
import type { SittingCandidate } from './load-plan.ts';

/** Learners with an open attempt each, and what they will respond, made by the services before anything is measured. */
export async function seatCandidates(bench: BenchDatabase, count: number): Promise<SittingCandidate[]> {
  const seated: SittingCandidate[] = [];
  for (const cookie of await bench.addLearners(count)) seated.push(await seat(bench, cookie));
  return seated;
}

async function seat({ db, now }: BenchDatabase, cookie: string): Promise<SittingCandidate> {
  const actor = await findActor(db, cookie.slice('session='.length), now);
  if (!actor) throw new Error('a session made by the set-up was not found');
  const context = { ...createContext(db, actor, now), actor };
  const { attemptId } = need(await startAttempt(context, { examId, key: context.newId() }));
  const attempt = await selectOptionalAttempt(db, attemptId);
  const { entries } = await loadForm(db, attempt!.formId);
  const responses = entries.map(({ position, body, order }) => ({
    position,
    response: someResponse(presentInOrder(body, order)),
  }));
  return { cookie, attemptId, responses };
}
