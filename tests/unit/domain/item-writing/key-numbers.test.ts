import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumIn } from '../../../../src/domain/item-writing/arithmetic.ts';
import { findLooseNumbers } from '../../../../src/domain/item-writing/key-numbers.ts';
import { quantitiesIn } from '../../../../src/domain/item-writing/quantities.ts';
import { itemWritingWords as words } from '../../../../src/locale/item-writing-words.ts';
import type { Item } from '../../../../src/schemas/item.ts';
import { sampleItem } from '../item/sample-items.ts';
import { choice, written } from './written-items.ts';

describe('the sum of a piece of text', () => {
  it.each([
    ['320 − 180', 140],
    ['降幅 (1.2 − 0.75) ÷ 1.2', 0.375],
    ['6 ×（1 − 0.64186）÷ 0.03', 71.628],
    ['本金 480000 元 ÷ 240 期', 2000],
    ['18000 × 40%', 7200],
    ['−5 ×（−1%）', 0.05],
    ['0.5² × 16² ＋ 0.5² × 12²', 100],
    ['12:00 − 11:50', 10],
    ['1,200 + 800（元）', 2000],
    ['+5 + 2', 7],
    ['第 2 年 3000 × 4', 12000],
  ])('%s is %d', (text, value) => {
    expect(sumIn(text)).toBeCloseTo(value, 6);
  });

  it.each(['共 4.5 年', '没有数字', '12 ÷ 0', '3 +', '3 + × 4'])('there is none in “%s”', (text) => {
    expect(sumIn(text)).toBeNull();
  });

  it('binds as arithmetic does', () => {
    const number = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        expect(sumIn(`${a} + ${b} × ${c} − ${d}`)).toBe(a + b * c - d);
        expect(sumIn(`(${a} − ${b}) × ${c} ÷ ${d}`)).toBeCloseTo(((a - b) * c) / d, 9);
        expect(sumIn(`${a} − ${b} − ${c}`)).toBe(a - b - c);
      }),
    );
  });
});

it.each([
  ['百元，千元', []],
  ['50 万元', [[50, 500_000]]],
  ['占 12.5%', [[12.5, 0.125]]],
  ['十五年', [[15]]],
  ['三百二十户', [[320]]],
  ['两万五千元', [[25_000]]],
  ['八成', [[80, 0.8]]],
  ['一亿元', [[100_000_000]]],
  ['二〇二二年', [[2022]]],
  ['1,200 元', [[1200]]],
])('%s is read as %j', (text, readings) => {
  expect(quantitiesIn(text, words).map((quantity) => quantity.readings)).toEqual(readings);
});

describe('a number of a key', () => {
  const section = '一般投诉 15 日内办结，复杂的可延至三十日；费率上限 0.3%，起点 50 万元。';
  const stem = '客户 6 月 3 日投诉，押金 800 元，期限怎样算？';
  const keyed = (text: string, rationale: string, differences: object = {}): Item =>
    choice(stem, [text, '没有期限', '由客户定', '由主管定'], {
      options: [text, '没有期限', '由客户定', '由主管定'].map((one, at) => ({
        id: 'abcd'[at]!,
        text: one,
        rationale: at === 0 ? rationale : '这样说没有依据可查',
      })),
      ...differences,
    });
  const numeric = (value: number, rationale: string, tolerance = 0) =>
    sampleItem('numeric', { stem: '还差多少？', key: { value, tolerance }, rationale });
  const cloze = (accept: string) =>
    sampleItem('cloze', {
      stem: '应在{{a}}内办结。',
      blanks: [{ id: 'a', label: '期限', accept: [accept], rationale: '期限从受理次日算起。' }],
    });
  const placesOf = (item: Item, situation = '') =>
    findLooseNumbers(written(item, { sectionText: section, situation }), words).map(({ at }) => at);

  it.each([
    ['an option the section does not have', keyed('20 日内', '这是规定的期限。'), ['options.a']],
    ['a blank the section does not have', cloze('20日'), ['blanks.a']],
    ['a numeral the section does not have', cloze('二十日'), ['blanks.a']],
    ['a numeric key told in words', numeric(42, '用最长的减去已过的，还差 42。'), ['key']],
    [
      'a total of parts that is wrong',
      numeric(2580, '50000 × 0.1% = 50 元；70000 × 1.8% × 2 = 2520 元；合计。'),
      ['key'],
    ],
    ['a sum that comes to something else', numeric(42, '60 − 19 = 42。'), ['key']],
    [
      'a numeric key that only the stem has',
      sampleItem('numeric', {
        stem: '给 7，还差多少？',
        key: { value: 7, tolerance: 0 },
        rationale: '就是题里的数。',
      }),
      ['key'],
    ],
  ])('is found loose: %s', (_, item, places) => {
    expect(placesOf(item)).toEqual(places);
  });

  it.each([
    ['the section says it', keyed('15 日内', '这是一般的期限。')],
    ['the section says it in numerals', keyed('30 日内', '复杂的可延。')],
    ['the section says it in another scale', keyed('500000 元起', '这是起点。')],
    ['the task says it', keyed('退回 800 元', '押金原数退回。')],
    ['a sum of the rationale comes to it', keyed('还剩 12 日', '30 − 18 = 12。')],
    ['an invented amount is held against the section', keyed('费率 0.6% 的一只', '上限 0.3%，它超过了。')],
    ['it is a date', keyed('7 月 9 日前', '从受理次日起算。')],
    ['it is one or two in words', keyed('找两位同事见证', '一人说了不算。')],
    ['a blank is in the section', cloze('三十日')],
    ['a numeric key is in the section', numeric(15, '规定如此。')],
    ['a numeric sum comes to it', numeric(37.5, '(1.2 − 0.75) ÷ 1.2 = 37.5%。')],
    ['a numeric sum is rounded', numeric(98.14, '3.8095 ＋ 94.3311 = 98.14。')],
    [
      'parts are added up',
      numeric(2570, '50000 × 0.1% × 1 = 50 元；70000 × 1.8% × 2 = 2520 元；合计 2570 元。'),
    ],
    ['a square root is taken', numeric(12.65, '(64 + 256 + 64 + 256) ÷ 4 = 160，开平方得 12.65。')],
    ['the numeral is only a unit', keyed('每千元收两角', '这样他就听懂了。')],
    ['heads are rounded up', numeric(4, '210 ÷ 60 = 3.5，取整为 4 位。')],
    ['yuan become ten thousands', numeric(2.52, '2 × 3 × 12 × 350 = 25200 元。')],
    [
      'the key follows a policy',
      sampleItem('numeric', { fromPolicy: true, key: { value: 42, tolerance: 0 } }),
    ],
    [
      'a policy figure is named',
      keyed('20 日内', '按制度。', { policyFigures: { 'service.tiers.gold.assetsFrom': 1 } }),
    ],
    [
      'options of a case to judge',
      sampleItem('multiple-choice', {
        level: 'apply',
        options: ['71 岁', '72 岁', '73 岁', '74 岁'].map((text, at) => ({
          id: 'acde'[at]!,
          text,
          rationale: '高龄的要多问一遍。',
        })),
      }),
    ],
    ['no numbers are in the key', sampleItem('ordering')],
  ])('stands: %s', (_, item) => {
    expect(placesOf(item)).toEqual([]);
  });

  it('may come from the situation of its case', () => {
    const item = keyed('还款 6500 元', '合同这样约定。');
    expect(placesOf(item)).toEqual(['options.a']);
    expect(placesOf(item, '合同约定月还 6500 元。')).toEqual([]);
  });
});
