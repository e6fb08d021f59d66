import { type Item, itemSchema } from '../../../../src/schemas/item.ts';
import type { ItemType } from '../../../../src/schemas/vocabulary.ts';

const options = (ids: string) =>
  [...ids].map((id) => ({ id, text: `选项${id}的文字`, rationale: `CANARY-rationale-${id}` }));

const common = {
  anchor: 'regulations/conduct#first-duty',
  syllabusPoints: ['first-duty'],
  competency: 'C6',
  level: 'understand',
  grade: 'assistant',
  stem: '下列哪一项符合要求?',
};

const byType: Record<ItemType, object> = {
  'single-choice': { options: options('abcd'), key: 'b' },
  'multiple-choice': { options: options('abcde'), key: ['a', 'c', 'd'] },
  'true-false': { key: true, rationales: { true: 'CANARY-true', false: 'CANARY-false' } },
  ordering: { options: options('abcd'), key: ['c', 'a', 'd', 'b'] },
  matching: {
    options: options('abc'),
    targets: ['x', 'y', 'z', 'w'].map((id) => ({ id, text: `对应${id}` })),
    key: { a: 'y', b: 'x', c: 'y' },
  },
  numeric: {
    unit: '万元',
    key: { value: 76.5, tolerance: 0.01 },
    rationale: 'CANARY-steps',
    slips: [{ value: 77.67, rationale: '没有按权重平均' }],
  },
  cloze: {
    stem: '应在{{b2}}内报告{{b1}}。',
    blanks: [
      { id: 'b2', label: '期限', accept: ['CANARY-model-b2', '3天'], rationale: 'CANARY-why-b2' },
      { id: 'b1', label: '对象', accept: ['CANARY-model-b1'], rationale: 'CANARY-why-b1' },
    ],
  },
};

/** A valid item of a type; `differences` replace fields. */
export function sampleItem<T extends ItemType>(
  type: T,
  differences: object = {},
): Extract<Item, { type: T }> {
  return itemSchema.parse({ id: `p-${type}`, ...common, type, ...byType[type], ...differences }) as Extract<
    Item,
    { type: T }
  >;
}
