import { z } from 'zod';
import { refusalResponse } from '../edge/refusal-response.ts';
import { refuse } from '../kernel/result.ts';
import { messages } from '../locale/messages.ts';
import { readClock } from '../services/exam/read-attempt.ts';
import { saveResponses } from '../services/exam/save-responses.ts';
import { startAttempt } from '../services/exam/start-attempt.ts';
import { submitAttempt } from '../services/exam/submit-attempt.ts';
import { backWith, type Endpoint, readBody, seeOther, signedIn } from './endpoint.ts';

const noStore = { 'Cache-Control': 'no-store' };

/** POST /api/attempts: form with exam, key. Starts (or finds) the attempt and goes to the runner. */
export const startAttemptEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const examId = String(body.value.fields.exam ?? '');
  const done = await startAttempt(who.value, {
    examId,
    key: String(body.value.fields.key || who.value.newId()).slice(0, 100),
  });
  if (!body.value.isForm) {
    return done.ok
      ? Response.json(done.value, { headers: noStore })
      : refusalResponse(done.refusal, passage.locale);
  }
  return done.ok
    ? seeOther(`/attempts/${done.value.attemptId}`)
    : backWith(`/exams/${encodeURIComponent(examId)}`, done.refusal);
};

const entriesSchema = z
  .array(
    z.object({
      key: z.string().regex(/^[!-~]{1,100}$/),
      position: z.int().min(1).max(500),
      response: z.unknown(),
    }),
  )
  .min(1)
  .max(200);

/** POST /api/attempts/:id/responses: JSON {entries: [{key, position, response}]}. Other fields (time, score) are not read. */
export const saveResponsesEndpoint: Endpoint = async (passage, request, params) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const entries = entriesSchema.safeParse(body.value.fields.entries);
  if (!entries.success) {
    return refusalResponse(
      {
        code: 'bad-input',
        params: { field: ['entries', ...(entries.error.issues[0]?.path ?? [])].join('.') },
      },
      passage.locale,
    );
  }
  const done = await saveResponses(who.value, params.id ?? '', entries.data);
  if (!done.ok) return refusalResponse(done.refusal, passage.locale);
  const words = messages(passage.locale).refusals;
  const refused = done.value.refused.map(({ key, refusal }) => ({
    key,
    code: refusal.code,
    message: words[refusal.code](refusal.params ?? {}),
  }));
  return Response.json({ ...done.value, refused }, { headers: noStore });
};

/** POST /api/attempts/:id/submit: JSON or form. */
export const submitAttemptEndpoint: Endpoint = async (passage, request, params) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const isForm = !(request.headers.get('content-type') ?? '').startsWith('application/json');
  const done = await submitAttempt(who.value, params.id ?? '');
  if (!done.ok) return refusalResponse(done.refusal, passage.locale);
  const resultPath = `/attempts/${done.value.attemptId}/result`;
  return isForm ? seeOther(resultPath) : Response.json({ resultPath }, { headers: noStore });
};

/** GET /api/attempts/:id/clock */
export const clockEndpoint: Endpoint = async (passage, _request, params) => {
  const who = signedIn(passage);
  const done = who.ok ? await readClock(who.value, params.id ?? '') : refuse('not-signed-in');
  return done.ok
    ? Response.json(done.value, { headers: noStore })
    : refusalResponse(done.refusal, passage.locale);
};
