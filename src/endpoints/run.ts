import { refusalResponse } from '../edge/refusal-response.ts';
import { chooseMove } from '../services/run/choose-move.ts';
import { startRun } from '../services/run/start-run.ts';
import { backWith, type Endpoint, readBody, seeOther, signedIn } from './endpoint.ts';

/** POST /api/runs: form with scenario, key. */
export const startRunEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const scenarioId = String(body.value.fields.scenario ?? '');
  const done = await startRun(who.value, {
    scenarioId,
    key: String(body.value.fields.key || who.value.newId()).slice(0, 100),
  });
  return done.ok
    ? seeOther(`/runs/${done.value.runId}`)
    : backWith(`/role-plays/${encodeURIComponent(scenarioId)}`, done.refusal);
};

/** POST /api/runs/:id/moves: form with position. A form sent twice lands on the present turn. */
export const chooseMoveEndpoint: Endpoint = async (passage, request, params) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const runId = params.id ?? '';
  const done = await chooseMove(who.value, { runId, position: String(body.value.fields.position ?? '') });
  if (done.ok) return seeOther(done.value.ended ? `/runs/${runId}/debrief` : `/runs/${runId}#now`);
  if (done.refusal.code === 'not-yours' || done.refusal.code === 'not-found')
    return refusalResponse(done.refusal, passage.locale);
  return backWith(`/runs/${runId}`, done.refusal);
};
