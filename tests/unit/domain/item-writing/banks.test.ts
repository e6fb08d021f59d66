import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostByChance, unevenSpread } from '../../../../src/domain/item-writing/chance.ts';
import { findWritingFaults } from '../../../../src/domain/item-writing/check-items.ts';
import type { WrittenItem } from '../../../../src/domain/item-writing/finding.ts';
import { findLongKeys } from '../../../../src/domain/item-writing/key-length.ts';
import { findUnevenKeys } from '../../../../src/domain/item-writing/key-position.ts';
import { findNearDuplicates, nearPairs } from '../../../../src/domain/item-writing/near-duplicates.ts';
import { itemWritingWords as words } from '../../../../src/locale/item-writing-words.ts';
import { sampleItem } from '../item/sample-items.ts';
import { choice, written } from './written-items.ts';

const even = ['先听完再复述', '马上转给主管', '请他改天再来', '先说明规定的'];
const stem = '客户来电投诉，第一步应当怎样做？';
const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

describe('chance', () => {
  it.each([
    { counts: [10, 10, 10, 10], uneven: false },
    { counts: [14, 10, 9, 7], uneven: false },
    { counts: [25, 5, 5, 5], uneven: true },
    { counts: [40, 20], uneven: true },
    { counts: [3, 1], uneven: false },
    { counts: [20, 0, 0, 0, 0, 0, 0, 0], uneven: false },
  ])('tells $counts uneven: $uneven', ({ counts, uneven }) => {
    expect(unevenSpread(counts) !== null).toBe(uneven);
  });

  it('gives the upper 1 % bound of a binomial', () => {
    // Binomial(100, 0.25): P(X > 35) = 0.0094, P(X > 34) = 0.0164.
    expect(mostByChance(new Array(100).fill(0.25))).toBe(35);
    expect(mostByChance([])).toBe(0);
    expect(mostByChance([1, 1, 1])).toBe(3);
  });

  it('lies between the mean and the number of trials, and grows with the probability', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        (trials, p) => {
          const most = mostByChance(new Array(trials).fill(p));
          expect(most).toBeGreaterThanOrEqual(Math.floor(trials * p));
          expect(most).toBeLessThanOrEqual(trials);
          expect(mostByChance(new Array(trials).fill(p / 2))).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe('keys are spread over the places:', () => {
  const placed = (place: number, at: number) =>
    written(choice(stem, even, { id: `p-${place}-${at}`, key: 'abcd'[place] }));
  const judged = (key: boolean, at: number) =>
    written(sampleItem('true-false', { id: `p-${key}-${at}`, key }));

  it('refuses a bank with most keys in one place, and one with mostly true statements', () => {
    const items = [...times(30, (at) => placed(2, at)), ...times(10, (at) => placed(0, at))];
    expect(findUnevenKeys('practice', items)).toMatchObject([
      { at: 'items/practice', found: '10, 0, 30, 0 (60.0)' },
    ]);
    const statements = [...times(36, (at) => judged(true, at)), ...times(14, (at) => judged(false, at))];
    expect(findUnevenKeys('exam', statements)).toMatchObject([
      { rule: 'key-position', found: '36, 14 (9.7)' },
    ]);
  });

  it('lets an even bank stand, and one too small to tell', () => {
    expect(
      findUnevenKeys(
        'practice',
        times(40, (at) => placed(at % 4, at)),
      ),
    ).toEqual([]);
    expect(
      findUnevenKeys(
        'practice',
        times(8, (at) => placed(1, at)),
      ),
    ).toEqual([]);
    expect(
      findUnevenKeys(
        'practice',
        times(40, (at) => judged(at % 2 === 0, at)),
      ),
    ).toEqual([]);
  });
});

describe('the key is not the longest option more often than chance:', () => {
  const long = (at: number, file: string) =>
    written(choice(stem, [`${even[0]}${'要点'.repeat(at + 1)}`, ...even.slice(1)], { id: `p-long-${at}` }), {
      file,
    });
  const fair = (at: number, file: string) => written(choice(stem, even, { id: `p-fair-${at}` }), { file });

  it('names the items of a bank whose keys stand out most', () => {
    const items = times(24, (at) => (at < 14 ? long(at, `f${at}`) : fair(at, `f${at}`)));
    expect(findLongKeys('practice', items)).toMatchObject([
      { item: null, at: 'items/practice', found: '14', mend: expect.stringMatching(/: p-long-13, .*\.$/) },
    ]);
  });

  it('names a file with more than half of them', () => {
    const items = [
      ...times(3, (at) => long(at, 'one')),
      fair(3, 'one'),
      ...times(20, (at) => fair(at + 4, 'two')),
    ];
    expect(findLongKeys('practice', items)).toMatchObject([
      { at: 'one', found: '3', mend: expect.stringContaining(': p-long-2.') },
    ]);
  });

  it('lets half of a file and equal lengths stand', () => {
    const items = [
      long(0, 'one'),
      long(1, 'one'),
      fair(2, 'one'),
      fair(3, 'one'),
      ...times(20, (at) => fair(at + 4, 'two')),
    ];
    expect(findLongKeys('practice', items)).toEqual([]);
  });
});

describe('an exam item is no practice item told again:', () => {
  const practice = written(
    choice(
      '引导客户进理财中心时，应当让谁走在前面？',
      ['客户走在前面', '经理走在前面', '主管走在前面', '谁先谁后都行'],
      { id: 'p-guide' },
    ),
  );
  const exam = (item: WrittenItem['item']) => written(item, { bank: 'exam' });
  const numeric = (id: string, text: string, value: number) =>
    sampleItem('numeric', { id, stem: text, key: { value, tolerance: 0 } });

  it('refuses the same task in almost the same words', () => {
    const again = choice(
      '引导客户走进理财中心，应当让谁走在前面？',
      ['客户走在前面', '保安走在前面', '大堂走在前面', '两人并排走'],
      { id: 'e-guide' },
    );
    expect(findNearDuplicates([practice, exam(again)])).toMatchObject([
      { rule: 'near-duplicate', item: 'e-guide', found: expect.stringMatching(/^0\.\d\d with p-guide$/) },
    ]);
  });

  it.each([
    ['matching', { stem: '把客户与流程对上。' }],
    ['ordering', { stem: '请按先后排好四件事。' }],
    ['cloze', {}],
    ['true-false', { stem: '客户可以随时取消贵宾签约。' }],
  ] as const)('compares %s items too', (type, differences) => {
    const [one, other] = ['p-one', 'e-one'].map((id) => sampleItem(type, { id, ...differences }));
    expect(findNearDuplicates([written(one!), exam(other!)])).toMatchObject([{ found: '1.00 with p-one' }]);
  });

  it('lets another question on the same fact stand', () => {
    const other = choice(
      '一位老人拄着拐杖走进理财中心，大堂经理陪他过去时怎样站位才合礼数？',
      ['让老人在前，随时可以搀扶', '自己快步在前带路', '与老人保持三米以上', '请老人自己找过去'],
      { id: 'e-elder' },
    );
    expect(findNearDuplicates([practice, exam(other)])).toEqual([]);
    expect(nearPairs([practice, exam(other)], 0.01)).toHaveLength(1);
  });

  it('lets one calculation with other figures stand, but not with the same key', () => {
    const one = written(
      numeric('p-tax', '工资 24 万元，专项扣除 3 万元，基本减除费用 6 万元，应纳税所得额多少万元？', 15),
    );
    const text = '工资 16 万元，专项扣除 2 万元，基本减除费用 6 万元，应纳税所得额是多少万元？';
    expect(findNearDuplicates([one, exam(numeric('e-tax', text, 8))])).toEqual([]);
    expect(findNearDuplicates([one, exam(numeric('e-tax', text, 15))])).toHaveLength(1);
  });
});

it('all rules are asked of all items', () => {
  const bad = choice(
    '下面哪些做法不合要求？',
    ['以上都对', '先听完再复述', '先听完，再复述', '20 日内答复'],
    { id: 'p-bad', key: 'd' },
  );
  const rules = findWritingFaults([written(bad)], words).map(({ rule }) => rule);
  expect([...new Set(rules)].sort()).toEqual([
    ...['all-of-the-above', 'author-fields', 'distinct-options', 'key-numbers', 'unmarked-negative'],
  ]);
});
