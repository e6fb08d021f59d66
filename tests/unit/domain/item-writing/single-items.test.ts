import { describe, expect, it } from 'vitest';
import { findOptionsOnOptions } from '../../../../src/domain/item-writing/all-of-the-above.ts';
import { findUnfocusedStem } from '../../../../src/domain/item-writing/answerable-stem.ts';
import { findMissingFields } from '../../../../src/domain/item-writing/author-fields.ts';
import { findEqualOptions } from '../../../../src/domain/item-writing/distinct-options.ts';
import { findOddOptions } from '../../../../src/domain/item-writing/parallel-options.ts';
import { findEmptyRationales } from '../../../../src/domain/item-writing/telling-rationale.ts';
import { findUnmarkedNegative } from '../../../../src/domain/item-writing/unmarked-negative.ts';
import { itemWritingWords as words } from '../../../../src/locale/item-writing-words.ts';
import { sampleItem } from '../item/sample-items.ts';
import { choice } from './written-items.ts';

const stem = '客户来电投诉，第一步应当怎样做？';
const texts = ['先听完再复述要点', '马上转给主管处理', '请他改到网点来谈', '先说明规定和条款'];
const placesOf = (findings: { at: string }[]) => findings.map(({ at }) => at);
/** The sample texts, the last of them replaced. */
const withOption = (text: string) => choice(stem, [...texts.slice(0, 3), text]);

describe('no option stands for other options:', () => {
  it.each(['以上都对', '以上各项', '上述说法均不正确', '全部正确', '都不对', 'A和B', 'AB'])(
    'refuses %s',
    (text) => {
      expect(placesOf(findOptionsOnOptions(withOption(text), words))).toEqual(['options.d']);
    },
  );

  it.each([
    '五年期以上 LPR',
    '白金级和钻石级及以上',
    '全部退清以后再谈',
    '两份都不赔',
    '金融资产 50 万元以上',
  ])('lets %s stand', (text) => {
    expect(findOptionsOnOptions(withOption(text), words)).toEqual([]);
  });

  it('looks at choices only', () => {
    expect(findOptionsOnOptions(sampleItem('true-false', { stem: '以上都对。' }), words)).toEqual([]);
  });
});

describe('a negative task is marked:', () => {
  it.each([
    '下面哪些做法不合要求？',
    '按办法，哪一样材料不得要求他提供？',
    '个人所得税的综合所得不包括哪一项？',
    '下列哪一种说法是错误的？',
    '他回来后，还有哪些事没有做？',
    '除哪一项外，其余手续都要补？',
  ])('refuses %s', (negative) => {
    expect(placesOf(findUnmarkedNegative(choice(negative, texts), words))).toEqual(['stem']);
  });

  it.each([
    '个人所得税的综合所得【不】包括哪一项？',
    '他说“不急”。这时哪种做法最合适？',
    '下面哪些属于不当资金往来？',
    '哪种做法最能说明他没有受贿的故意？',
    '这件事反映手册的哪一条没有做到？',
    '从他的话里最可能听出哪一项没有说出口的需求？',
    '哪一句话能争取时间而不激化？',
    '客户没有带证件，应当怎样办？',
    '哪些风险属于分散消除不了的？',
    '钻石与白金的标准在哪些地方不同？',
  ])('lets %s stand', (fine) => {
    expect(findUnmarkedNegative(choice(fine, texts), words)).toEqual([]);
  });

  it('looks at choices only', () => {
    expect(findUnmarkedNegative(sampleItem('true-false', { stem: '哪些都不对。' }), words)).toEqual([]);
  });
});

describe('options are distinct:', () => {
  it.each([
    ['先听完，再复述要点。', 'options.d'],
    ['马上 转给主管处理', 'options.d'],
  ])('refuses “%s” beside its like', (text, place) => {
    expect(placesOf(findEqualOptions(withOption(text)))).toEqual([place]);
  });

  it.each([
    [['约 6%', '约 6.0%', '约 7%', '约 8%'], ['options.b']],
    [['１０天', '10 天', '15 天', '20 天'], ['options.b']],
    [['6', '-6', '0.6', '60'], []],
    [['1.5 倍', '15 倍', '3 倍', '5 倍'], []],
  ])('of %j finds %j', (options, places) => {
    expect(placesOf(findEqualOptions(choice(stem, options)))).toEqual(places);
  });

  it('holds targets against each other too', () => {
    const targets = [
      { id: 'x', text: '维护' },
      { id: 'y', text: '维护。' },
      { id: 'z', text: '跟进' },
    ];
    expect(placesOf(findEqualOptions(sampleItem('matching', { targets })))).toEqual(['targets.y']);
    expect(findEqualOptions(sampleItem('numeric'))).toEqual([]);
  });
});

describe('options are of one build:', () => {
  it.each([
    [
      'one far longer',
      [...texts.slice(0, 3), `先说明规定和条款${'，再请他把经过写成书面材料交来'}`],
      ['options.d'],
    ],
    ['one with a full stop', [...texts.slice(0, 3), '先说明规定条款。'], ['options.d']],
    ['words among amounts', ['3 天', '5 天', '7 天', '没有限期'], ['options.d']],
  ])('refuses %s', (_, options, places) => {
    expect(placesOf(findOddOptions(choice(stem, options), words))).toEqual(places);
  });

  it.each([
    ['equals', texts],
    ['short ones of unequal length', ['是', '不是', '要看情况再说', '都可以']],
    ['full stops everywhere', texts.map((text) => `${text}。`)],
    ['amounts only', ['3 天', '5 天', '7 天', '15 天']],
    ['half amounts', ['3 天', '5 天', '随时', '没有限期']],
  ])('lets %s stand', (_, options) => {
    expect(findOddOptions(choice(stem, options), words)).toEqual([]);
  });

  it('looks at choices only', () => {
    expect(findOddOptions(sampleItem('ordering'), words)).toEqual([]);
  });
});

describe('the stem holds the task:', () => {
  it.each([
    choice('下列说法正确的是？', texts),
    choice('关于贵宾客户，以下说法中哪项是正确的？', texts),
    choice('下面哪一项正确？', texts),
    choice('客户来电投诉的处理。', texts),
    sampleItem('numeric', { stem: '本金 10 万元，年利率 3%。' }),
    sampleItem('numeric', { stem: '下列哪个数是年利息？' }),
    sampleItem('cloze', { stem: '从选项中选出：应在{{b2}}内报告{{b1}}。' }),
    sampleItem('true-false', { stem: '客户可以自己取消吗？' }),
  ])('refuses $type: $stem', (item) => {
    expect(placesOf(findUnfocusedStem(item, words))).toEqual(['stem']);
  });

  it.each([
    choice(stem, texts),
    choice('关于存款保险的限额，哪一种说法正确？', texts),
    choice('怎样看最恰当？（教材口径存疑。）', texts),
    sampleItem('numeric', { stem: '本金 10 万元，年利率 3%，一年利息多少元？（保留两位小数）' }),
    sampleItem('cloze'),
    sampleItem('true-false', { stem: '客户请求取消时，应当当日受理。' }),
    sampleItem('ordering', { stem: '请按先后排好。' }),
  ])('lets $type stand: $stem', (item) => {
    expect(findUnfocusedStem(item, words)).toEqual([]);
  });
});

describe('a rationale explains:', () => {
  const told = (rationale: string) =>
    choice(stem, texts, {
      options: texts.map((text, at) => ({
        id: 'abcd'[at]!,
        text,
        rationale: at === 3 ? rationale : `第${at + 1}种做法的道理另有说明`,
      })),
    });

  it.each([
    ['a verdict', '这一说法是错误的。'],
    ['a word or two', '这是第三步。'],
    ['the option again', '先说明规定和条款，'],
    ['the reason of another option', '第1种做法的道理另有说明。'],
  ])('refuses %s', (_, rationale) => {
    expect(placesOf(findEmptyRationales(told(rationale), words))).toEqual(['options.d']);
  });

  it('lets a reason stand', () => {
    expect(findEmptyRationales(told('客户还在气头上，先讲条款等于推脱。'), words)).toEqual([]);
  });

  it.each([
    [
      sampleItem('true-false', { stem: '客户可以随时取消贵宾签约。' }),
      { true: '客户可以随时取消贵宾签约', false: '取消要等到年终这话没有依据' },
      'rationales.true',
    ],
  ] as const)('holds a statement against its stem', (item, rationales, place) => {
    expect(placesOf(findEmptyRationales({ ...item, rationales }, words))).toEqual([place]);
  });

  it('looks at every reason of numeric and cloze items', () => {
    const numeric = sampleItem('numeric', { rationale: '对', slips: [{ value: 3, rationale: '错的。' }] });
    const blanks = [
      { id: 'b2', label: '期限', accept: ['三天'], rationale: '规定如此' },
      { id: 'b1', label: '对象', accept: ['主管'], rationale: '主管要当日知道才能补救。' },
    ];
    expect(placesOf(findEmptyRationales(numeric, words))).toEqual(['rationale', 'slips.3']);
    expect(placesOf(findEmptyRationales(sampleItem('cloze', { blanks }), words))).toEqual(['blanks.b2']);
  });
});

it('every item says how hard it is, what it probes and where its fact stands', () => {
  const all = { difficulty: 0.6, note: '常见的误会', source: '02 二·3 考点1' };
  expect(findMissingFields(sampleItem('single-choice', all))).toEqual([]);
  expect(placesOf(findMissingFields(sampleItem('single-choice', { ...all, note: undefined })))).toEqual([
    'note',
  ]);
  expect(placesOf(findMissingFields(sampleItem('single-choice')))).toEqual(['difficulty', 'note', 'source']);
});
