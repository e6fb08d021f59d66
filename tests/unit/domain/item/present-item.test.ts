import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { orderOf, presentInOrder, presentItem } from '../../../../src/domain/item/present-item.ts';
import { splitItem } from '../../../../src/domain/item/split-item.ts';
import { itemTypes } from '../../../../src/schemas/vocabulary.ts';
import { sampleItem } from './sample-items.ts';

const shown = (item: Parameters<typeof splitItem>[0], seed: string) =>
  JSON.stringify(presentItem(splitItem(item).body, seed));

const abcde = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const permutation = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 });
const target = fc.constantFrom('x', 'y', 'z', 'w');

describe('items that differ only in their key give byte-identical candidate items', () => {
  test.each([
    ['single-choice', fc.constantFrom('a', 'b', 'c', 'd')],
    ['multiple-choice', fc.uniqueArray(abcde, { minLength: 2, maxLength: 4 })],
    ['true-false', fc.boolean()],
    ['ordering', permutation],
    ['matching', fc.record({ a: target, b: target, c: target })],
    ['numeric', fc.record({ value: fc.integer(), tolerance: fc.nat() })],
  ] as const)('%s', (type, keys: fc.Arbitrary<unknown>) => {
    fc.assert(
      fc.property(keys, keys, fc.string(), (key, other, seed) => {
        expect(shown(sampleItem(type, { key }), seed)).toBe(shown(sampleItem(type, { key: other }), seed));
      }),
    );
  });
});

test('cloze items that differ only in accepted wordings and rationales give byte-identical candidate items', () => {
  const wording = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
  const item = (accept: string[], rationale: string) =>
    sampleItem('cloze', {
      stem: '应在{{b}}内报告。',
      blanks: [{ id: 'b', label: '期限', accept, rationale }],
    });
  fc.assert(
    fc.property(
      fc.array(wording, { minLength: 1, maxLength: 10 }),
      wording,
      fc.string(),
      (accept, rationale, seed) => {
        expect(shown(item(accept, rationale), seed)).toBe(shown(item(['3天'], '理由'), seed));
      },
    ),
  );
});

describe('presentItem', () => {
  it('shows the blanks of a cloze item by position, in the stem too, always in reading order', () => {
    const { body } = splitItem(sampleItem('cloze'));
    for (const seed of ['a', 'b', 'c', 'd']) {
      expect(presentItem(body, seed)).toEqual({
        type: 'cloze',
        stem: '应在{{1}}内报告{{2}}。',
        blanks: [
          { id: '1', label: '期限' },
          { id: '2', label: '对象' },
        ],
      });
    }
  });

  it('does not mix up blanks whose authored ids are numbers', () => {
    const blank = (id: string) => ({ id, label: `空${id}`, accept: ['x'], rationale: '理由' });
    const item = sampleItem('cloze', { stem: '{{2}}{{1}}', blanks: [blank('2'), blank('1')] });
    expect(presentItem(splitItem(item).body, 's')).toMatchObject({
      stem: '{{1}}{{2}}',
      blanks: [{ label: '空2' }, { label: '空1' }],
    });
  });

  it('shows title and situation of a case, and nothing that names it', () => {
    const ofCase = { id: 'authored-case', title: '柜台上的老人', situation: '一位老人……', place: 2, of: 3 };
    const item = presentItem(splitItem(sampleItem('single-choice'), ofCase).body, 'seed');
    expect(item.case).toEqual({ title: '柜台上的老人', situation: '一位老人……' });
    expect(JSON.stringify(item)).not.toContain('authored-case');
  });

  it.each(itemTypes)('shows nothing of a %s item but type, stem, unit and texts by position', (type) => {
    const item = sampleItem(type);
    const candidateItem = presentItem(splitItem(item).body, 'seed');
    const allowed = ['type', 'stem', 'options', 'targets', 'unit', 'blanks'];
    expect(Object.keys(candidateItem).filter((field) => !allowed.includes(field))).toEqual([]);
    const text = JSON.stringify(candidateItem);
    for (const hidden of ['CANARY', item.id, item.anchor, 'first-duty"', 'C6', '76.5', '77.67']) {
      expect(text).not.toContain(hidden);
    }
    if ('options' in candidateItem) {
      expect(candidateItem.options.map(({ id }) => id)).toEqual(
        candidateItem.options.map((_, index) => String(index + 1)),
      );
    }
  });

  it('shows each text where the order puts its authored id', () => {
    const { body } = splitItem(sampleItem('matching'));
    const order = orderOf(body, 'seed');
    const candidateItem = presentInOrder(body, order);
    expect(candidateItem).toMatchObject({
      options: order.options.map((id, index) => ({ id: String(index + 1), text: `选项${id}的文字` })),
      targets: order.targets.map((id, index) => ({ id: String(index + 1), text: `对应${id}` })),
    });
    expect(candidateItem).toEqual(presentItem(body, 'seed'));
  });

  it('refuses an order stored for another version', () => {
    const { body } = splitItem(sampleItem('single-choice'));
    expect(() => presentInOrder(body, { options: ['a', 'b', 'c'], targets: [] })).toThrow('not of this item');
    expect(() => presentInOrder(body, { options: ['a', 'b', 'c', 'q'], targets: [] })).toThrow('"q"');
  });
});

describe('orderOf', () => {
  it('puts every option first about equally often', () => {
    const { body } = splitItem(sampleItem('single-choice'));
    const firsts = Array.from({ length: 4000 }, (_, seed) => orderOf(body, String(seed)).options[0]!);
    for (const id of ['a', 'b', 'c', 'd']) {
      const count = firsts.filter((first) => first === id).length;
      // 1000 expected; five standard deviations are 137.
      expect(Math.abs(count - 1000)).toBeLessThan(137);
    }
  });

  it('gives the items of one form unrelated orders', () => {
    const orders = Array.from({ length: 30 }, (_, index) =>
      orderOf(splitItem(sampleItem('single-choice', { id: `p-${index}` })).body, 'one-form').options.join(''),
    );
    expect(new Set(orders).size).toBeGreaterThan(10);
  });

  it('is empty for items without options', () => {
    expect(orderOf(splitItem(sampleItem('numeric')).body, 'seed')).toEqual({ options: [], targets: [] });
  });

  it('keeps the blanks of a cloze item in reading order', () => {
    expect(orderOf(splitItem(sampleItem('cloze')).body, 'seed')).toEqual({
      options: ['b2', 'b1'],
      targets: [],
    });
  });

  it('gives the stored order for a known seed', () => {
    expect(orderOf(splitItem(sampleItem('matching')).body, 'golden')).toMatchInlineSnapshot(`
      {
        "options": [
          "b",
          "a",
          "c",
        ],
        "targets": [
          "y",
          "z",
          "x",
          "w",
        ],
      }
    `);
  });
});
