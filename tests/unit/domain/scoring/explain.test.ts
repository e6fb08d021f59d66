import { describe, expect, it, test } from 'vitest';
import type { ItemOrder } from '../../../../src/domain/item/present-item.ts';
import { splitItem } from '../../../../src/domain/item/split-item.ts';
import { explain, practicePolicies } from '../../../../src/domain/scoring/explain.ts';
import { canScore } from '../../../../src/domain/scoring/policies.ts';
import { feedbackSchema } from '../../../../src/schemas/audience/item.ts';
import type { Response } from '../../../../src/schemas/response.ts';
import { type ItemType, itemTypes } from '../../../../src/schemas/vocabulary.ts';
import { sampleItem } from '../item/sample-items.ts';

const orders: Record<ItemType, ItemOrder> = {
  'single-choice': { options: [...'dcba'], targets: [] },
  'multiple-choice': { options: [...'edcba'], targets: [] },
  'true-false': { options: [], targets: [] },
  ordering: { options: [...'abcd'], targets: [] },
  matching: { options: [...'cba'], targets: [...'wxyz'] },
  numeric: { options: [], targets: [] },
  cloze: { options: ['b2', 'b1'], targets: [] },
};

function told(type: ItemType, response: Response) {
  const { body, key } = splitItem(sampleItem(type));
  return feedbackSchema.parse(explain(key, body, response, orders[type]));
}

describe('explain', () => {
  test.each<[string, Response, object]>([
    [
      'a wrong choice',
      { type: 'single-choice', choice: '1' },
      {
        right: false,
        share: 0,
        options: [
          { id: '1', chosen: true, isKey: false, rationale: 'CANARY-rationale-d' },
          { id: '2', chosen: false, isKey: false },
          { id: '3', chosen: false, isKey: true },
          { id: '4', chosen: false, isKey: false },
        ],
      },
    ],
    [
      'two right ticks of three',
      { type: 'multiple-choice', choices: ['2', '3'] },
      {
        right: false,
        share: 2 / 3,
        options: [
          { chosen: false, isKey: false },
          { chosen: true, isKey: true },
          { chosen: true, isKey: true },
          { chosen: false, isKey: false },
          { chosen: false, isKey: true },
        ],
      },
    ],
    [
      'the right judgement',
      { type: 'true-false', value: true },
      { right: true, share: 1, given: true, key: true },
    ],
    [
      'an order with one swap',
      { type: 'ordering', order: ['1', '3', '4', '2'] },
      {
        right: false,
        share: 0.5,
        options: [
          { id: '3', placed: 2 },
          { id: '1', placed: 1 },
          { id: '4', placed: 3 },
          { id: '2', placed: 4 },
        ],
      },
    ],
    [
      'an unfinished matching',
      { type: 'matching', pairs: { 1: '3', 2: '4' } },
      {
        right: false,
        share: 1 / 3,
        options: [
          { id: '1', given: '3', key: '3' },
          { id: '2', given: '4', key: '2' },
          { id: '3', given: null, key: '3' },
        ],
      },
    ],
    [
      'one blank right, one wrong',
      { type: 'cloze', texts: { 1: ' ３天。', 2: '别处' } },
      {
        right: false,
        share: 0.5,
        blanks: [
          { id: '1', given: '３天。', right: true, model: 'CANARY-model-b2', rationale: 'CANARY-why-b2' },
          { id: '2', given: '别处', right: false, model: 'CANARY-model-b1', rationale: 'CANARY-why-b1' },
        ],
      },
    ],
    [
      'a blank left empty',
      { type: 'cloze', texts: { 2: 'canary-MODEL-b1' } },
      { share: 0.5, blanks: [{ given: null, right: false }, { right: true }] },
    ],
    ['a foreseen slip', { type: 'numeric', text: '77.67' }, { right: false, slip: '没有按权重平均' }],
    ['another wrong number', { type: 'numeric', text: '1' }, { right: false, slip: null }],
    ['the right number', { type: 'numeric', text: '76.50' }, { right: true, share: 1, slip: null }],
  ])('%s', (_, response, feedback) => {
    expect(told(response.type as ItemType, response)).toMatchObject(feedback);
  });

  it.each(itemTypes)('tells the right answer of a %s item left blank', (type) => {
    expect(told(type, { type: 'blank' })).toMatchObject({ type, right: false, blank: true, share: 0 });
  });

  it('refuses a key and a body that do not belong together', () => {
    const { key } = splitItem(sampleItem('numeric'));
    const { body } = splitItem(sampleItem('ordering'));
    expect(() => explain(key, body, { type: 'blank' }, orders.ordering)).toThrow('ordering item');
  });

  it('has a practice policy for every type', () => {
    for (const type of itemTypes) expect(canScore(practicePolicies[type], type)).toBe(true);
  });
});
