import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AuthoredResponse } from '../../../../src/domain/item/authored-response.ts';
import { type ItemKey, splitItem } from '../../../../src/domain/item/split-item.ts';
import { canScore, policyNames } from '../../../../src/domain/scoring/policies.ts';
import { scoreResponse } from '../../../../src/domain/scoring/score-response.ts';
import { scoringPolicyNames } from '../../../../src/schemas/exam.ts';
import { itemTypes } from '../../../../src/schemas/vocabulary.ts';
import { sampleItem } from '../item/sample-items.ts';

/** A multiple-choice key over the options a, b, c, … of which `right` are right. */
function choiceKey(optionCount: number, right: string): ItemKey {
  const ids = [...'abcdefg'].slice(0, optionCount);
  return {
    type: 'multiple-choice',
    key: [...right],
    rationales: Object.fromEntries(ids.map((id) => [id, '理由'])),
  };
}
const ticked = (ids: string): AuthoredResponse => ({ type: 'multiple-choice', optionIds: [...ids] });

describe('multiple choice', () => {
  test.each([
    ['all-or-nothing@1', 'exactly the right ones', 5, 'acd', 'dca', 1000, 1000],
    ['all-or-nothing@1', 'one missing', 5, 'acd', 'ac', 1000, 0],
    ['all-or-nothing@1', 'one too many', 5, 'acd', 'acdb', 1000, 0],
    [
      'right-minus-wrong@1',
      'Canvas: 4 points, 2 right options, 2 right and 1 wrong ticked',
      5,
      'ab',
      'abc',
      400,
      200,
    ],
    [
      'right-minus-wrong@1',
      '10 points, 5 right options, 3 right and 2 wrong ticked',
      7,
      'abcde',
      'abcfg',
      1000,
      200,
    ],
    ['right-minus-wrong@1', 'as many wrong as right', 5, 'ab', 'ac', 400, 0],
    ['right-minus-wrong@1', 'more wrong than right is no debt', 5, 'ab', 'acde', 400, 0],
    ['right-minus-wrong@1', 'a third of 1 point is rounded down', 5, 'acd', 'a', 100, 33],
    ['right-minus-wrong@1', 'two thirds of 1 point are rounded up', 5, 'acd', 'ac', 100, 67],
    ['right-minus-wrong@1', 'half of 0.25 points is rounded up', 4, 'ab', 'a', 25, 13],
    ['per-option@1', '10 points, 5 options, 3 judged right and 2 wrong', 5, 'acd', 'bcd', 1000, 200],
    ['per-option@1', 'one right option missed of 5', 5, 'acd', 'ac', 1000, 600],
    ['per-option@1', 'everything ticked', 5, 'acd', 'abcde', 1000, 200],
    ['per-option@1', 'all judged wrong', 5, 'acd', 'be', 1000, 0],
  ])('%s: %s', (policy, _, optionCount, right, given, points, score) => {
    const scored = scoreResponse(policy, choiceKey(optionCount, right), ticked(given), points);
    expect(scored).toMatchObject({ scoreHundredths: score, blank: false });
  });
});

describe('other types', () => {
  const keyOf = (type: (typeof itemTypes)[number]) => splitItem(sampleItem(type)).key;
  test.each<[string, string, ItemKey, AuthoredResponse, number]>([
    ['the key', 'all-or-nothing@1', keyOf('single-choice'), { type: 'single-choice', optionId: 'b' }, 100],
    ['a distractor', 'all-or-nothing@1', keyOf('single-choice'), { type: 'single-choice', optionId: 'a' }, 0],
    ['true', 'all-or-nothing@1', keyOf('true-false'), { type: 'true-false', value: true }, 100],
    ['false', 'all-or-nothing@1', keyOf('true-false'), { type: 'true-false', value: false }, 0],
    ['one swap', 'all-or-nothing@1', keyOf('ordering'), { type: 'ordering', optionIds: [...'acdb'] }, 0],
    ['one swap', 'per-entry@1', keyOf('ordering'), { type: 'ordering', optionIds: [...'acdb'] }, 50],
    ['all shifted by one', 'per-entry@1', keyOf('ordering'), { type: 'ordering', optionIds: [...'bcad'] }, 0],
    ['first entry only', 'per-entry@1', keyOf('ordering'), { type: 'ordering', optionIds: ['c'] }, 25],
    [
      'an unfinished order',
      'all-or-nothing@1',
      keyOf('ordering'),
      { type: 'ordering', optionIds: [...'cad'] },
      0,
    ],
    [
      'two of three pairs',
      'per-entry@1',
      keyOf('matching'),
      { type: 'matching', targetIds: { a: 'y', b: 'x' } },
      67,
    ],
    [
      'two of three pairs',
      'all-or-nothing@1',
      keyOf('matching'),
      { type: 'matching', targetIds: { a: 'y', b: 'x' } },
      0,
    ],
    [
      'upper end of the tolerance',
      'all-or-nothing@1',
      keyOf('numeric'),
      { type: 'numeric', text: '76.51' },
      100,
    ],
    ['just outside', 'all-or-nothing@1', keyOf('numeric'), { type: 'numeric', text: '76.511' }, 0],
    [
      'every blank, in other dress',
      'all-or-nothing@1',
      keyOf('cloze'),
      { type: 'cloze', texts: { b2: '３ 天', b1: 'canary—model—B1！' } },
      100,
    ],
    ['one blank of two', 'all-or-nothing@1', keyOf('cloze'), { type: 'cloze', texts: { b2: '3天' } }, 0],
    ['one blank of two', 'per-entry@1', keyOf('cloze'), { type: 'cloze', texts: { b2: '3天' } }, 50],
    [
      'the wordings of the blanks exchanged',
      'per-entry@1',
      keyOf('cloze'),
      { type: 'cloze', texts: { b1: '3天', b2: 'CANARY-model-b1' } },
      0,
    ],
    ['no number', 'all-or-nothing@1', keyOf('numeric'), { type: 'numeric', text: '很多' }, 0],
  ])('%s under %s', (_, policy, key, response, score) => {
    expect(scoreResponse(policy, key, response, 100).scoreHundredths).toBe(score);
  });
});

/** Any key and any well-formed response to it. */
const scorable = fc.constantFrom(...policyNames).chain((policy) =>
  fc.constantFrom(...itemTypes.filter((type) => canScore(policy, type))).chain((type) => {
    const { key } = splitItem(sampleItem(type));
    const ids = 'rationales' in key ? Object.keys(key.rationales) : [];
    const targetId = fc.constantFrom('x', 'y', 'z', 'w');
    const responses: Record<(typeof itemTypes)[number], fc.Arbitrary<AuthoredResponse>> = {
      'single-choice': fc
        .constantFrom('a', 'b', 'c')
        .map((optionId) => ({ type: 'single-choice', optionId })),
      'multiple-choice': fc.subarray(ids).map((optionIds) => ({ type: 'multiple-choice', optionIds })),
      'true-false': fc.boolean().map((value) => ({ type: 'true-false', value })),
      ordering: fc.shuffledSubarray(ids).map((optionIds) => ({ type: 'ordering', optionIds })),
      matching: fc
        .dictionary(fc.constantFrom('a', 'b', 'c'), targetId)
        .map((targetIds) => ({ type: 'matching', targetIds })),
      numeric: fc.double({ min: 76, max: 77 }).map((value) => ({ type: 'numeric', text: value.toFixed(3) })),
      cloze: fc
        .dictionary(fc.constantFrom('b1', 'b2'), fc.constantFrom('3天', 'CANARY-model-b1', ''))
        .map((texts) => ({ type: 'cloze', texts })),
    };
    return fc.record({ policy: fc.constant(policy), key: fc.constant(key), response: responses[type] });
  }),
);
const points = fc.nat({ max: 10_000 });

function exactResponse(key: ItemKey): AuthoredResponse {
  switch (key.type) {
    case 'single-choice':
      return { type: key.type, optionId: key.key };
    case 'multiple-choice':
    case 'ordering':
      return { type: key.type, optionIds: key.key };
    case 'true-false':
      return { type: key.type, value: key.key };
    case 'matching':
      return { type: key.type, targetIds: key.key };
    case 'numeric':
      return { type: key.type, text: String(key.key.value) };
    case 'cloze':
      return {
        type: key.type,
        texts: Object.fromEntries(Object.entries(key.key).map(([id, accept]) => [id, accept.at(-1)!])),
      };
  }
}

describe('every policy', () => {
  it('gives a whole score between 0 and the points', () => {
    fc.assert(
      fc.property(scorable, points, ({ policy, key, response }, max) => {
        const { scoreHundredths, share } = scoreResponse(policy, key, response, max);
        expect(Number.isInteger(scoreHundredths) && scoreHundredths >= 0 && scoreHundredths <= max).toBe(
          true,
        );
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  it('gives full points for exactly the key and 0 for blank', () => {
    fc.assert(
      fc.property(scorable, points, ({ policy, key }, max) => {
        expect(scoreResponse(policy, key, exactResponse(key), max)).toEqual({
          scoreHundredths: max,
          share: 1,
          blank: false,
        });
        expect(scoreResponse(policy, key, { type: 'blank' }, max)).toEqual({
          scoreHundredths: 0,
          share: 0,
          blank: true,
        });
      }),
    );
  });

  it('does not look at the order in which options were ticked', () => {
    const key = choiceKey(5, 'acd');
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcde']), fc.constantFrom(...policyNames), (ids, policy) => {
        fc.pre(canScore(policy, 'multiple-choice'));
        const sorted = [...ids].sort().join('');
        expect(scoreResponse(policy, key, ticked(ids.join('')), 900)).toEqual(
          scoreResponse(policy, key, ticked(sorted), 900),
        );
      }),
    );
  });
});

test('every policy an exam may name exists', () => {
  expect(policyNames).toEqual(expect.arrayContaining([...scoringPolicyNames]));
});

describe('faults of a published exam are thrown', () => {
  const key = choiceKey(4, 'ab');
  it.each(['half-points@1', 'all-or-nothing', 'constructor', 'per-entry@1'])('policy %s', (policy) => {
    expect(() => scoreResponse(policy, key, ticked('ab'), 100)).toThrow(`no scoring policy "${policy}"`);
    expect(() => scoreResponse(policy, key, { type: 'blank' }, 100)).toThrow('no scoring policy');
  });
  it.each([-1, 0.5, Number.NaN])('%d points', (wrong) => {
    expect(() => scoreResponse('all-or-nothing@1', key, ticked('ab'), wrong)).toThrow('whole hundredths');
  });
  it('a response of another type', () => {
    expect(() => scoreResponse('all-or-nothing@1', key, { type: 'true-false', value: true }, 100)).toThrow(
      'cannot be scored as',
    );
  });
});
