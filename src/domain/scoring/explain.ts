import type { Feedback } from '../../schemas/audience/item.ts';
import type { Response } from '../../schemas/response.ts';
import type { ItemType } from '../../schemas/vocabulary.ts';
import { type AuthoredResponse, toAuthored } from '../item/authored-response.ts';
import { fitsBlank } from '../item/cloze-text.ts';
import { isWithin, readNumber } from '../item/numeric-text.ts';
import type { ItemOrder } from '../item/present-item.ts';
import type { ItemBody, ItemKey } from '../item/split-item.ts';
import { earnedShare, type PolicyName } from './policies.ts';

/** How practice shows a share of the points. Exams name their own policies. */
export const practicePolicies: Record<ItemType, PolicyName> = {
  'single-choice': 'all-or-nothing@1',
  'multiple-choice': 'right-minus-wrong@1',
  'true-false': 'all-or-nothing@1',
  ordering: 'per-entry@1',
  matching: 'per-entry@1',
  numeric: 'all-or-nothing@1',
  cloze: 'per-entry@1',
};

const positionOf = (order: readonly string[], id: string) => String(order.indexOf(id) + 1);

function rationaleOf(rationales: Record<string, string>, id: string): string {
  const rationale = rationales[id];
  if (rationale === undefined) throw new Error(`the key has no rationale for option "${id}"`);
  return rationale;
}

function outcomeOf(key: ItemKey, given: AuthoredResponse) {
  if (given.type === 'blank') return { right: false, blank: true, share: 0 };
  const { earned, of } = earnedShare(practicePolicies[key.type], key, given);
  return { right: earned === of, blank: false, share: earned / of };
}

function slipOf(key: Extract<ItemKey, { type: 'numeric' }>, text: string): string | null {
  const number = readNumber(text);
  if (!number) return null;
  return key.slips?.find((slip) => isWithin(number, slip.value, key.key.tolerance))?.rationale ?? null;
}

/**
 * What a learner is told after answering a practice item: right or wrong for each option, every rationale,
 * the right answer and the share earned, in the position ids the learner saw. Must not be called for exam
 * items.
 */
export function explain(key: ItemKey, body: ItemBody, response: Response, order: ItemOrder): Feedback {
  if (key.type !== body.type)
    throw new Error(`the key of a ${key.type} item was given for a ${body.type} item`);
  const given = toAuthored(response, order);
  const outcome = outcomeOf(key, given);
  switch (key.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const ticked =
        given.type === 'single-choice'
          ? [given.optionId]
          : given.type === 'multiple-choice'
            ? given.optionIds
            : [];
      const keys: readonly string[] = key.type === 'single-choice' ? [key.key] : key.key;
      const options = order.options.map((id, index) => ({
        id: String(index + 1),
        chosen: ticked.includes(id),
        isKey: keys.includes(id),
        rationale: rationaleOf(key.rationales, id),
      }));
      return { type: key.type, ...outcome, options };
    }
    case 'true-false': {
      const value = given.type === 'true-false' ? given.value : null;
      return { type: key.type, ...outcome, given: value, key: key.key, rationales: key.rationales };
    }
    case 'ordering': {
      const placedIds = given.type === 'ordering' ? given.optionIds : [];
      const options = key.key.map((id) => ({
        id: positionOf(order.options, id),
        placed: placedIds.includes(id) ? placedIds.indexOf(id) + 1 : null,
        rationale: rationaleOf(key.rationales, id),
      }));
      return { type: key.type, ...outcome, options };
    }
    case 'matching': {
      const targetIds = given.type === 'matching' ? given.targetIds : {};
      const options = order.options.map((id, index) => ({
        id: String(index + 1),
        given: targetIds[id] === undefined ? null : positionOf(order.targets, targetIds[id]),
        key: positionOf(order.targets, key.key[id] ?? ''),
        rationale: rationaleOf(key.rationales, id),
      }));
      return { type: key.type, ...outcome, options };
    }
    case 'cloze': {
      const texts = given.type === 'cloze' ? given.texts : {};
      const blanks = order.options.map((id, index) => {
        const accept = key.key[id] ?? [];
        const text = texts[id]?.trim() || null;
        return {
          id: String(index + 1),
          given: text,
          right: text !== null && fitsBlank(text, accept),
          model: accept[0] ?? '',
          rationale: rationaleOf(key.rationales, id),
        };
      });
      return { type: key.type, ...outcome, blanks };
    }
    case 'numeric': {
      const slip = given.type === 'numeric' && !outcome.right ? slipOf(key, given.text) : null;
      return { type: key.type, ...outcome, key: key.key, rationale: key.rationale, slip };
    }
  }
}
