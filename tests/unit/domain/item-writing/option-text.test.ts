import { expect, it } from 'vitest';
import { bareText, shareWithin, trigramsOf } from '../../../../src/domain/item-writing/option-text.ts';

it.each([
  ['先听完， 再复述。', '先听完再复述'],
  ['１０ 天（ＶＩＰ）', '10天vip'],
  ['3.5%、−3', '3.5%−3'],
  ['A. 第一, 第二', 'a第一第二'],
])('%s is compared as %s', (text, bare) => {
  expect(bareText(text)).toBe(bare);
});

it.each([
  ['', []],
  ['。', []],
  ['甲乙', ['甲乙']],
  ['甲乙丙丁', ['甲乙丙', '乙丙丁']],
  ['甲甲甲甲', ['甲甲甲']],
])('“%s” has the trigrams %j', (text, grams) => {
  expect([...trigramsOf(text)]).toEqual(grams);
});

it('the share of one set in another is between none and all', () => {
  const share = (inner: string[], outer: string[]) => shareWithin(new Set(inner), new Set(outer));
  expect([share([], ['a']), share(['a'], []), share(['a', 'b'], ['a']), share(['a'], ['a', 'b'])]).toEqual([
    0, 0, 0.5, 1,
  ]);
});
