import { z } from 'zod';
import { refusalResponse } from '../edge/refusal-response.ts';
import { refuse } from '../kernel/result.ts';
import { responseFromFields } from '../schemas/response-form.ts';
import { anchorSchema, chapterIdSchema } from '../schemas/vocabulary.ts';
import { answerCheck } from '../services/study/answer-check.ts';
import { placeOf, readContents } from '../services/study/manual.ts';
import { livePracticeItem } from '../services/study/practice-items.ts';
import { readMarks, recordSeen } from '../services/study/record-seen.ts';
import { backWith, type Endpoint, readBody, seeOther, signedIn } from './endpoint.ts';

const noStore = { 'Cache-Control': 'no-store' };

/** POST /api/checks: JSON {item, place, response, key}, or the form of a check in the manual (then back to a page). */
export const answerCheckEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const { fields, isForm } = body.value;
  const itemId = String(fields.item ?? '');
  const found = await livePracticeItem(who.value.db, itemId);
  if (!found) return refusalResponse({ code: 'not-found' }, passage.locale);
  const response = isForm ? responseFromFields(found.body.type, fields, itemId) : fields.response;
  const done = await answerCheck(who.value, {
    itemId,
    place: fields.place === 'chapter-check' ? 'chapter-check' : 'check',
    response,
    key: String(fields.key || who.value.newId()).slice(0, 100),
  });
  const formPath = `/checks/${encodeURIComponent(itemId)}`;
  if (!done.ok)
    return isForm ? backWith(formPath, done.refusal) : refusalResponse(done.refusal, passage.locale);
  if (isForm) return seeOther(formPath);
  const { parts } = await readContents(who.value.db);
  const place = placeOf(
    parts.flatMap((part) => part.chapters),
    done.value.anchor,
  );
  return Response.json(
    {
      feedback: done.value.feedback,
      anchor: done.value.anchor,
      anchorPath: place?.path ?? null,
      anchorTitle: (passage.locale === 'en' ? place?.titleEn : place?.title) ?? null,
    },
    { headers: noStore },
  );
};

const seenSchema = z.array(anchorSchema).max(50);

/** POST /api/study/seen: JSON {sections}. */
export const recordSeenEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  const sections = seenSchema.safeParse(body.ok ? body.value.fields.sections : null);
  if (!sections.success)
    return refusalResponse({ code: 'bad-input', params: { field: 'sections' } }, passage.locale);
  const done = await recordSeen(who.value, sections.data);
  return done.ok ? Response.json({}, { headers: noStore }) : refusalResponse(done.refusal, passage.locale);
};

/** GET /api/study/marks?chapter= */
export const marksEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  const chapter = chapterIdSchema.safeParse(new URL(request.url).searchParams.get('chapter'));
  if (!who.ok || !chapter.success) {
    const refused = who.ok ? refuse('bad-input', { field: 'chapter' }) : who;
    return refusalResponse(refused.refusal, passage.locale);
  }
  return Response.json(await readMarks(who.value, chapter.data), { headers: noStore });
};
