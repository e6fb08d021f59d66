import { commit } from '../../../db/commit.ts';
import { checkResponse } from '../../domain/item/check-response.ts';
import { orderOf, presentInOrder } from '../../domain/item/present-item.ts';
import type { ItemKey } from '../../domain/item/split-item.ts';
import { explain } from '../../domain/scoring/explain.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { CandidateItem, Feedback } from '../../schemas/audience/item.ts';
import type { Response } from '../../schemas/response.ts';
import { selectVersionKeys } from '../../store/content-key.ts';
import { insertPracticeResponse, selectOptionalLatestPractice } from '../../store/study.ts';
import type { ActorContext } from '../context.ts';
import type { PublishedItem } from '../exam/stored-form.ts';
import { versionBody } from '../version-cache.ts';
import { livePracticeItem } from './practice-items.ts';
import { practiceSeed } from './practice-seed.ts';

export interface CheckInput {
  itemId: string;
  place: 'check' | 'chapter-check';
  response: unknown;
  key: string;
}

export interface AnsweredCheck {
  item: CandidateItem;
  response: Response;
  feedback: Feedback;
  /** Paragraph that supports the key. */
  anchor: string;
}

/** Scores a response to a practice item and tells why. Items of the exam bank are `not-found` here. */
export async function answerCheck(context: ActorContext, input: CheckInput): Promise<Result<AnsweredCheck>> {
  const { db, actor, now } = context;
  const found = await livePracticeItem(db, input.itemId);
  if (!found) return refuse('not-found');
  const order = orderOf(found.body, practiceSeed(found.versionId));
  const item = presentInOrder(found.body, order);
  const checked = checkResponse(input.response, item);
  if (!checked.ok) return checked;
  const response = checked.value;
  const key = (await selectVersionKeys(db, [found.versionId])).get(found.versionId) as ItemKey;
  const feedback = explain(key, found.body, response, order);
  const stored = await commit(db, {
    actorId: actor.personId,
    verb: 'answer-check',
    key: input.key,
    payload: { itemVersionId: found.versionId, response },
    at: now,
    token: context.newId(),
    writes: [
      insertPracticeResponse({
        personId: actor.personId,
        itemVersionId: found.versionId,
        itemId: input.itemId,
        section: found.body.section,
        place: input.place,
        responseJson: canonicalJson(response),
        shareHundredths: Math.round(feedback.share * 10_000),
        at: now,
      }),
    ],
    // Practice is no decision about a person; its append-only rows are its own record.
    audit: [],
    reply: {},
  });
  return stored.ok ? ok({ item, response, feedback, anchor: found.body.anchor }) : stored;
}

/** The actor's latest answer to a practice item with its feedback, for pages without JavaScript; null if none. */
export async function readAnsweredCheck(
  context: ActorContext,
  itemId: string,
): Promise<AnsweredCheck | null> {
  const { db, actor } = context;
  const row = await selectOptionalLatestPractice(db, actor.personId, itemId);
  if (!row) return null;
  const body = await versionBody<PublishedItem>(db, row.itemVersionId);
  const key = (await selectVersionKeys(db, [row.itemVersionId])).get(row.itemVersionId) as ItemKey;
  const order = orderOf(body, practiceSeed(row.itemVersionId));
  const response = JSON.parse(row.responseJson) as Response;
  return {
    item: presentInOrder(body, order),
    response,
    feedback: explain(key, body, response, order),
    anchor: body.anchor,
  };
}
