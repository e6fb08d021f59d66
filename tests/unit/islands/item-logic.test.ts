import { describe, expect, test } from 'vitest';
import { freshKey } from '../../../src/islands/fresh-key.ts';
import { casePlace, sameCase } from '../../../src/islands/item/case-place.ts';
import { clozePieces } from '../../../src/islands/item/cloze-pieces.ts';
import { movedOrder, orderFromPlaces, shownOrder } from '../../../src/islands/item/entry-order.ts';
import { givesSomething } from '../../../src/islands/item/gives-something.ts';
import { choiceMark, verdictOf } from '../../../src/islands/item/marks.ts';
import { attend, type SectionAttention } from '../../../src/islands/study/attention.ts';
import { exam as examEn } from '../../../src/locale/en/exam.ts';
import { fill } from '../../../src/locale/fill.ts';
import { exam } from '../../../src/locale/zh-CN/exam.ts';
import type { CandidateItem } from '../../../src/schemas/audience/item.ts';
import type { Response } from '../../../src/schemas/response.ts';

describe('marks', () => {
  test.each([
    [true, true, 'right'],
    [true, false, 'wrong'],
    [false, true, 'missed'],
    [false, false, undefined],
  ])('chosen %s, key %s: %s', (chosen, isKey, mark) => {
    expect(choiceMark(chosen, isKey)).toBe(mark);
  });

  test.each([
    [{ right: true, blank: false, share: 1 }, 'right'],
    [{ right: false, blank: false, share: 0.5 }, 'partly'],
    [{ right: false, blank: false, share: 0 }, 'wrong'],
    [{ right: false, blank: true, share: 0 }, 'blank'],
  ])('%o is %s', (outcome, verdict) => {
    expect(verdictOf(outcome)).toBe(verdict);
  });
});

describe('ordering', () => {
  test('shows placed entries first, the rest as offered', () => {
    expect(shownOrder(['1', '2', '3'], ['3'])).toEqual(['3', '1', '2']);
  });

  test('moves one entry and stops at the ends', () => {
    expect(movedOrder(['1', '2', '3'], '2', 1)).toEqual(['1', '3', '2']);
    expect(movedOrder(['1', '2', '3'], '1', -1)).toEqual(['1', '2', '3']);
    expect(movedOrder(['1', '2', '3'], '9', 1)).toEqual(['1', '2', '3']);
  });

  test('reads places, a tie in the order offered', () => {
    expect(orderFromPlaces(['1', '2', '3'], { 1: '2', 2: '1', 3: '' })).toEqual(['2', '1']);
    expect(orderFromPlaces(['1', '2'], { 1: '2', 2: '2' })).toEqual(['1', '2']);
  });
});

test.each<[Response | null, boolean]>([
  [null, false],
  [{ type: 'blank' }, false],
  [{ type: 'multiple-choice', choices: [] }, false],
  [{ type: 'ordering', order: [] }, false],
  [{ type: 'matching', pairs: {} }, false],
  [{ type: 'numeric', text: '  ' }, false],
  [{ type: 'numeric', text: '0' }, true],
  [{ type: 'true-false', value: false }, true],
  [{ type: 'cloze', texts: { 1: ' ' } }, false],
  [{ type: 'cloze', texts: { 1: '', 2: '甲' } }, true],
])('%o gives something: %s', (response, gives) => {
  expect(givesSomething(response)).toBe(gives);
});

describe('cloze', () => {
  test('a sentence is text and blanks in reading order, without empty stretches', () => {
    expect(clozePieces('{{1}}内报{{2}}')).toEqual([{ blank: '1' }, { text: '内报' }, { blank: '2' }]);
    expect(clozePieces('没有空')).toEqual([{ text: '没有空' }]);
  });
});

describe('cases', () => {
  const item = (title?: string): CandidateItem => ({
    type: 'true-false',
    stem: '判断',
    ...(title ? { case: { title, situation: `${title}的情境` } } : {}),
  });
  const items = [item(), item('甲'), item('甲'), item('乙'), item('乙'), item('乙')];

  test('an item knows its place among those of its case', () => {
    expect(items.map((_, index) => casePlace(items, index))).toEqual([
      null,
      { title: '甲', place: 1, total: 2 },
      { title: '甲', place: 2, total: 2 },
      { title: '乙', place: 1, total: 3 },
      { title: '乙', place: 2, total: 3 },
      { title: '乙', place: 3, total: 3 },
    ]);
    expect(casePlace(items, 9)).toBeNull();
  });

  test('two items without a case share none', () => {
    expect(sameCase(item(), item())).toBe(false);
    expect(sameCase(item('甲'), item('乙'))).toBe(false);
    expect(sameCase(item('甲'), item('甲'))).toBe(true);
  });
});

test('a key is a version 4 UUID, new each time', () => {
  expect(freshKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(freshKey()).not.toBe(freshKey());
});

describe('words', () => {
  test('are filled by name, and a name without a value stays', () => {
    expect(fill('{n} / {total} {x}', { n: 0, total: 5 })).toBe('0 / 5 {x}');
  });

  test('have the same places in both languages', () => {
    const placesOf = (value: unknown): unknown => {
      if (typeof value === 'string') return [...new Set(value.match(/\{\w+\}/g))].sort();
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, placesOf(inner)]));
    };
    expect(placesOf(examEn)).toEqual(placesOf(exam));
  });

  test('for the browser hold nothing but texts', () => {
    expect(JSON.parse(JSON.stringify(exam.runner))).toEqual(exam.runner);
  });
});

describe('attention', () => {
  const both = { inView: new Set(['a']), endInView: new Set(['a']), attentive: true };

  function seenAfter(seconds: number, glance: typeof both): string[] {
    const sections = new Map<string, SectionAttention>();
    return Array.from({ length: seconds }, () => attend(sections, glance)).flat();
  }

  test('marks a section once, after five seconds with its end on screen', () => {
    expect(seenAfter(4, both)).toEqual([]);
    expect(seenAfter(5, both)).toEqual(['a']);
    expect(seenAfter(60, both)).toEqual(['a']);
  });

  test('does not count a section whose end was never shown, nor a page nobody looks at', () => {
    expect(seenAfter(60, { ...both, endInView: new Set() })).toEqual([]);
    expect(seenAfter(60, { ...both, attentive: false })).toEqual([]);
  });
});
