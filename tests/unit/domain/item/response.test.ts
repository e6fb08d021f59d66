import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isBlank, toAuthored } from '../../../../src/domain/item/authored-response.ts';
import { checkResponse } from '../../../../src/domain/item/check-response.ts';
import { presentItem } from '../../../../src/domain/item/present-item.ts';
import { splitItem } from '../../../../src/domain/item/split-item.ts';
import type { ItemType } from '../../../../src/schemas/vocabulary.ts';
import { sampleItem } from './sample-items.ts';

const shown = (type: ItemType) => presentItem(splitItem(sampleItem(type)).body, 'seed');

describe('checkResponse accepts what was offered', () => {
  test.each<[ItemType, object]>([
    ['single-choice', { choice: '4' }],
    ['multiple-choice', { choices: [] }],
    ['multiple-choice', { choices: ['5', '1'] }],
    ['true-false', { value: false }],
    ['ordering', { order: ['4', '1', '2', '3'] }],
    ['ordering', { order: ['4', '1'] }],
    ['matching', { pairs: { 1: '4', 2: '4' } }],
    ['numeric', { text: ' 12.5 ' }],
    ['numeric', { text: '' }],
    ['cloze', { texts: { 1: '三天', 2: '银监会' } }],
    ['cloze', { texts: { 2: '' } }],
  ])('%s %j', (type, fields) => {
    const response = { type, ...fields };
    expect(checkResponse(response, shown(type))).toEqual({ ok: true, value: response });
  });

  it.each<ItemType>(['single-choice', 'numeric'])('blank for a %s item', (type) => {
    expect(checkResponse({ type: 'blank' }, shown(type))).toEqual({ ok: true, value: { type: 'blank' } });
  });
});

describe('checkResponse refuses and names the field', () => {
  test.each<[string, ItemType, unknown, string]>([
    ['an option not offered', 'single-choice', { type: 'single-choice', choice: '5' }, 'choice'],
    ['an authored id', 'single-choice', { type: 'single-choice', choice: 'a' }, 'choice'],
    ['an option given twice', 'multiple-choice', { type: 'multiple-choice', choices: ['1', '1'] }, 'choices'],
    ['an entry given twice', 'ordering', { type: 'ordering', order: ['1', '2', '2', '3'] }, 'order'],
    ['an entry not offered', 'ordering', { type: 'ordering', order: ['1', '5'] }, 'order'],
    ['a pair from nowhere', 'matching', { type: 'matching', pairs: { 4: '1' } }, 'pairs'],
    ['a pair to nowhere', 'matching', { type: 'matching', pairs: { 1: '5' } }, 'pairs'],
    [
      '10,000 options',
      'multiple-choice',
      { type: 'multiple-choice', choices: Array(10_000).fill('1') },
      'choices',
    ],
    ['another type', 'single-choice', { type: 'true-false', value: true }, 'type'],
    ['an unknown type', 'single-choice', { type: 'essay', text: '' }, 'type'],
    ['NaN', 'numeric', { type: 'numeric', text: 'NaN' }, 'text'],
    ['1e309', 'numeric', { type: 'numeric', text: '1e309' }, 'text'],
    ['1e309 as JSON reads it', 'numeric', JSON.parse('{"type":"numeric","text":1e309}'), 'text'],
    ['an endless text', 'numeric', { type: 'numeric', text: '1'.repeat(41) }, 'text'],
    ['a blank the item has not', 'cloze', { type: 'cloze', texts: { 3: 'x' } }, 'texts'],
    ['an authored name of a blank', 'cloze', { type: 'cloze', texts: { b1: 'x' } }, 'texts'],
    ['an endless wording', 'cloze', { type: 'cloze', texts: { 1: 'x'.repeat(41) } }, 'texts'],
    ['万', 'numeric', { type: 'numeric', text: '12万' }, 'text'],
    ['a word for a value', 'true-false', { type: 'true-false', value: 'true' }, 'value'],
    ['a score beside it', 'true-false', { type: 'true-false', value: true, score: 100 }, 'response'],
    ['no object', 'true-false', null, 'response'],
  ])('%s', (_, type, response, field) => {
    expect(checkResponse(response, shown(type))).toEqual({
      ok: false,
      refusal: { code: 'bad-input', params: { field } },
    });
  });

  test('whatever is sent, it answers and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(typeof checkResponse(input, shown('matching')).ok).toBe('boolean');
      }),
    );
  });
});

describe('toAuthored', () => {
  const order = { options: ['c', 'a', 'b'], targets: ['y', 'x'] };

  test.each<[Parameters<typeof toAuthored>[0], ReturnType<typeof toAuthored>]>([
    [
      { type: 'single-choice', choice: '2' },
      { type: 'single-choice', optionId: 'a' },
    ],
    [
      { type: 'multiple-choice', choices: ['3', '1'] },
      { type: 'multiple-choice', optionIds: ['b', 'c'] },
    ],
    [
      { type: 'ordering', order: ['2', '1'] },
      { type: 'ordering', optionIds: ['a', 'c'] },
    ],
    [
      { type: 'matching', pairs: { 1: '2', 3: '1' } },
      { type: 'matching', targetIds: { c: 'x', b: 'y' } },
    ],
    [
      { type: 'true-false', value: false },
      { type: 'true-false', value: false },
    ],
    [
      { type: 'numeric', text: '5' },
      { type: 'numeric', text: '5' },
    ],
    [
      { type: 'cloze', texts: { 1: '甲', 3: '' } },
      { type: 'cloze', texts: { c: '甲', b: '' } },
    ],
  ])('%j', (response, authored) => {
    expect(isBlank(response)).toBe(false);
    expect(toAuthored(response, order)).toEqual(authored);
  });

  test.each<[Parameters<typeof toAuthored>[0]]>([
    [{ type: 'blank' }],
    [{ type: 'multiple-choice', choices: [] }],
    [{ type: 'ordering', order: [] }],
    [{ type: 'matching', pairs: {} }],
    [{ type: 'numeric', text: ' ' }],
    [{ type: 'cloze', texts: {} }],
    [{ type: 'cloze', texts: { 1: '', 2: ' ' } }],
  ])('takes %j as blank', (response) => {
    expect(isBlank(response)).toBe(true);
    expect(toAuthored(response, order)).toEqual({ type: 'blank' });
  });

  test('a position that was not offered is a fault', () => {
    expect(() => toAuthored({ type: 'single-choice', choice: '4' }, order)).toThrow('position 4');
  });
});
