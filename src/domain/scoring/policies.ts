import type { ItemType } from '../../schemas/vocabulary.ts';
import type { AuthoredResponse } from '../item/authored-response.ts';
import { fitsBlank } from '../item/cloze-text.ts';
import { isWithin, readNumber } from '../item/numeric-text.ts';
import type { ItemKey } from '../item/split-item.ts';

/** Part of an item's points as an exact fraction: 0 <= earned <= of. */
export interface Fraction {
  earned: number;
  of: number;
}

/** A response that gives something. */
export type Given = Exclude<AuthoredResponse, { type: 'blank' }>;

type KeyOf<T extends ItemType> = Extract<ItemKey, { type: T }>;
type GivenOf<T extends ItemType> = Extract<Given, { type: T }>;

const fraction = (earned: number, of: number): Fraction => ({ earned: Math.max(0, earned), of });
const allOr = (right: boolean): Fraction => fraction(right ? 1 : 0, 1);
const countRight = (ids: readonly string[], key: readonly string[]) =>
  key.filter((id) => ids.includes(id)).length;

/** Ticking exactly the right options, no more and no fewer. */
function sameSet(ids: readonly string[], key: readonly string[]): boolean {
  return ids.length === key.length && countRight(ids, key) === key.length;
}

/** Entries that stand at their right absolute place, counted from the first. */
function inPlace(ids: readonly string[], key: readonly string[]): number {
  return ids.filter((id, index) => key[index] === id).length;
}

const pairsRight = (targetIds: Record<string, string>, key: Record<string, string>) =>
  Object.entries(key).filter(([optionId, targetId]) => targetIds[optionId] === targetId).length;

function numberRight(key: KeyOf<'numeric'>, given: GivenOf<'numeric'>): boolean {
  const number = readNumber(given.text);
  return number !== undefined && isWithin(number, key.key.value, key.key.tolerance);
}

const blanksRight = (texts: Record<string, string>, key: Record<string, string[]>) =>
  Object.entries(key).filter(([blankId, accept]) => fitsBlank(texts[blankId] ?? '', accept)).length;

type Rule<T extends ItemType> = (key: KeyOf<T>, given: GivenOf<T>) => Fraction;
type Policy = { [T in ItemType]?: Rule<T> };

/**
 * Scoring policies by versioned name; which item types each can score is which rules it has. A name never
 * changes its meaning: a changed rule is a new name, so that old results recompute to the same score.
 */
export const policies = {
  /** Full points for the whole key, else none. A number counts within its tolerance, both ends included. */
  'all-or-nothing@1': {
    'single-choice': ({ key }, given) => allOr(given.optionId === key),
    'multiple-choice': ({ key }, given) => allOr(sameSet(given.optionIds, key)),
    'true-false': ({ key }, given) => allOr(given.value === key),
    ordering: ({ key }, given) => allOr(inPlace(given.optionIds, key) === key.length),
    matching: ({ key }, given) => allOr(pairsRight(given.targetIds, key) === Object.keys(key).length),
    numeric: (key, given) => allOr(numberRight(key, given)),
    cloze: ({ key }, given) => allOr(blanksRight(given.texts, key) === Object.keys(key).length),
  },
  /**
   * max(0, right − wrong) / R, with R the number of right options and right, wrong counted among the ticked:
   * points/R for each right option ticked, the same off for each wrong one, never below 0 (as Canvas scores
   * "multiple answers").
   */
  'right-minus-wrong@1': {
    'multiple-choice': ({ key }, { optionIds }) => {
      const right = countRight(optionIds, key);
      return fraction(right - (optionIds.length - right), key.length);
    },
  },
  /**
   * max(0, right − wrong) / n over all n options, each a decision of its own: right if ticked and in the key
   * or left and not in it. Points/n each, the same off for each wrong decision (10 points, 5 options, 3 right
   * and 2 wrong: 2).
   */
  'per-option@1': {
    'multiple-choice': ({ key, rationales }, { optionIds }) => {
      const all = Object.keys(rationales);
      const wrong = all.filter((id) => optionIds.includes(id) !== key.includes(id)).length;
      return fraction(all.length - 2 * wrong, all.length);
    },
  },
  /**
   * Ordering: share of entries at their right absolute place. Matching: share of options paired rightly. Cloze:
   * share of blanks filled with an accepted wording.
   */
  'per-entry@1': {
    ordering: ({ key }, given) => fraction(inPlace(given.optionIds, key), key.length),
    matching: ({ key }, given) => fraction(pairsRight(given.targetIds, key), Object.keys(key).length),
    cloze: ({ key }, given) => fraction(blanksRight(given.texts, key), Object.keys(key).length),
  },
} satisfies Record<string, Policy>;

export type PolicyName = keyof typeof policies;
export const policyNames = Object.keys(policies) as PolicyName[];

/**
 * Whether a policy exists under this name and can score items of a type; for checking exams before
 * publishing.
 */
export function canScore(policyName: string, type: ItemType): boolean {
  return policyNames.some((name) => name === policyName && type in policies[name]);
}

/**
 * The share of an item's points a given response earns under a policy. Throws on an unknown name, on a type
 * the policy has no rule for, and on a response of another type: exams and responses are checked before they
 * are stored.
 */
export function earnedShare(policyName: string, key: ItemKey, given: Given): Fraction {
  if (!canScore(policyName, key.type)) {
    throw new Error(`no scoring policy "${policyName}" for ${key.type} items`);
  }
  if (given.type !== key.type) throw new Error(`a ${given.type} response cannot be scored as ${key.type}`);
  const rule = (policies as Record<string, Policy>)[policyName]?.[key.type];
  // Key and response have the one type the rule was looked up by; TypeScript cannot follow that.
  return (rule as (key: ItemKey, given: Given) => Fraction)(key, given);
}
