import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndicatorName } from '../../src/schemas/eligibility.ts';
import type { Item } from '../../src/schemas/item.ts';
import { type Grade, grades } from '../../src/schemas/vocabulary.ts';
import { readContent } from '../../src/services/content/read-content.ts';

/**
 * Worked examples, figures and keys repeat numbers that belong to the ladder policy. Here each stands beside
 * the place in the policy it was taken from, so that neither can change alone.
 */
const root = resolve(import.meta.dirname, '../..');
const { content } = await readContent(resolve(root, 'content'));
const policy = content.policies.find(({ value }) => value.id === 'textbook-2004')!.value;
const items = new Map(content.items.map(({ item }) => [item.id, item]));

type Place = { band: number; rank: number };
const title = (grade: Grade) => policy.gradeTitles[grade].zh;
const written = ({ band, rank }: Place) => `${band} 等 ${rank} 级`;
const levels = policy.levels.map((level) => {
  const grade = title(level.grade);
  return { ...level, full: level.name === grade ? grade : `${grade}${level.name}` };
});
/** A level by its name; the word for the post may stand between grade and level, as in letters of appointment. */
const level = (name: string) =>
  levels.find(({ full }) => full === name.replace(/^(助理|高级|资深)客户经理/, '$1'));
const covers = (name: string, { band, rank }: Place) => {
  const { lower, upper } = level(name)!;
  return band <= lower.band && band >= upper.band && rank <= lower.rank && rank >= upper.rank;
};

type Route = 'junior-college' | 'bachelor' | 'master' | 'intermediate-title' | 'doctor';
const required = (route: Route, grade: Grade) => {
  const found = policy.requirements.find((one) => one.kind === 'education-years');
  return found!.routes.find(({ id }) => id === route)!.byGrade[grade];
};
/** Years a route asks for; what is no number of years is out of reach of any. */
const years = (route: Route, grade: Grade) => {
  const found = required(route, grade);
  return typeof found === 'number' ? found : Number.NaN;
};
const yearsText = (route: Route, grade: Grade) =>
  required(route, grade) === 'probation-end' ? '见习期届满' : `${years(route, grade)} 年`;

const asked = policy.requirements.find((one) => one.kind === 'performance')!.byGrade;
/** A threshold in 万元, as texts write it; the policy counts yuan. */
const threshold = (grade: Grade, indicator: IndicatorName) => asked[grade]![indicator] / 10_000;
const ratio = (indicator: IndicatorName) =>
  threshold('principal', indicator) / threshold('senior', indicator);
const indicators: readonly [label: string, indicator: IndicatorName][] = [
  ['存款日均', 'depositDailyAvg'],
  ['信贷月均', 'consumerLoanMonthlyAvg'],
  ['年收益', 'feeIncomeYear'],
  ['业务量', 'feeVolumeYear'],
];

const count = (number: number) => '零一二三四五六七八九'[number]!;
const span = (number: number) => (number === 2 ? '两' : count(number));
const collegeGap = (grade: Grade) => years('junior-college', grade) - years('bachelor', grade);

type Choosing = (text: string) => boolean;
type Key = number | boolean | readonly string[] | Choosing;

/** Item -> its key as the policy gives it: a number, a choice, texts in order, or which options are right. */
const keys: Record<string, Key> = {
  'e-1-ladder-shape': [`${count(grades.length)}等，合计${count(levels.length)}个级次`],
  'e-1-title-not-on-table': (text) => level(text) === undefined,
  'e-1-band-to-grade': (text) => covers(text, { band: 3, rank: 15 }),
  'e-1-endpoints-inside': (text) => {
    const [name, end] = text.split('的') as [string, string];
    return covers('客户经理一级', level(name)![end === '下限' ? 'lower' : 'upper']);
  },
  'e-1-assistant-floor': level('助理初级')!.lower.rank,
  'e-1-which-paper-helps': (text) =>
    (text === '学士学位证书' && years('bachelor', 'manager') <= 1) ||
    (text === '中级职称证书' && years('intermediate-title', 'manager') <= 1),
  'e-1-who-meets-threshold': (text) =>
    indicators.some(([label, indicator]) => {
      const reported = new RegExp(`${label} (\\d+) 万元`).exec(text)?.[1];
      return Number(reported ?? 0) >= threshold('senior', indicator);
    }),
  'e-1-degree-gap-rule': [
    `前三等少${span(collegeGap('assistant'))}年，到资深少${span(collegeGap('principal'))}年`,
  ],
  'e-1-exactly-doubled': (text) =>
    (/存款.*两倍/.test(text) && ratio('depositDailyAvg') === 2) ||
    (/年业务量.*两倍/.test(text) && ratio('feeVolumeYear') === 2) ||
    (/年收益.*一倍半/.test(text) && ratio('feeIncomeYear') === 1.5),
  'e-1-no-adding-up': false,
  'e-1-education-years-match': [
    `硕士学位，任资深：${yearsText('master', 'principal')}`,
    `博士学位，任高级：${yearsText('doctor', 'senior')}`,
    `硕士学位，任助理：${yearsText('master', 'assistant')}`,
    `中级以上职称，任高级：${yearsText('intermediate-title', 'senior')}`,
    `博士学位，任客户经理：${yearsText('doctor', 'manager')}`,
  ],
  'e-1-earliest-year-senior': 2022 + years('bachelor', 'senior'),
  'e-1-seconded-years': years('intermediate-title', 'principal') - (3 + 1.5),
  'e-1-credit-gap-principal': threshold('principal', 'consumerLoanMonthlyAvg') - 1150,
  'e-1-fourth-quarter-volume': threshold('senior', 'feeVolumeYear') - 2180,
  'p-1-ladder-order': [...levels].sort((a, b) => b.lower.rank - a.lower.rank).map(({ full }) => full),
  'p-1-assistant-two-steps': levels.filter(({ grade }) => grade === 'assistant').length === 2,
  'p-1-rank-bands': ['助理初级', '客户经理一级', '高级二级', '资深'].map((name) => {
    const { lower, upper } = level(name)!;
    return `${name}：${written(lower)}至 ${written(upper)}`;
  }),
  'p-1-rank-overlap': (text) => covers(text, { band: 7, rank: 35 }),
  'p-1-years-to-senior': years('bachelor', 'senior') - 2.5,
  'p-1-college-span': years('junior-college', 'principal') - years('junior-college', 'assistant'),
  'p-1-nearest-indicator': [880, 756, 18, 2760]
    .map((reached, at) => ({ reached, full: threshold('senior', indicators[at]![1]) }))
    .sort((a, b) => b.reached / b.full - a.reached / a.full)
    .map(({ reached, full }) => full - reached)[0]!,
  'p-1-probation-master': required('master', 'manager') === 'probation-end',
  'p-1-no-degree': true,
  'p-1-title-row': [title(grades.findLast((grade) => years('intermediate-title', grade) <= 3)!)],
  'p-1-strong-but-short': [
    `业绩${820 >= threshold('senior', 'consumerLoanMonthlyAvg') ? '已' : '未'}满足，` +
      `年限${2 >= years('master', 'senior') ? '已' : '未'}满足`,
  ],
  'p-1-performance-scope': (text) =>
    /日均.*月均|不能代替/.test(text) ||
    (text.includes('只用于申报高级和资深') && asked.assistant === null && asked.manager === null) ||
    (text.includes('都恰好翻倍') && indicators.every(([, indicator]) => ratio(indicator) === 2)),
  'p-1-principal-fee-pair': [
    `年收益 ${threshold('principal', 'feeIncomeYear')} 万元，` +
      `年业务量 ${threshold('principal', 'feeVolumeYear')} 万元`,
  ],
};
/** Contact frequencies are the manual's own; the policy has no place for them. */
const frequencies = [
  'e-2-monthly-floor-for-follow-up',
  'e-2-yearly-reviews-core',
  'p-2-contact-frequency',
  'p-2-quarter-load',
];

function authored(item: Item): number | boolean | string[] {
  if (item.type === 'numeric') return item.key.value;
  if (item.type === 'true-false') return item.key;
  if (item.type === 'matching') {
    const target = (id: string) => item.targets.find((one) => one.id === item.key[id])!.text;
    return item.options.map(({ id, text }) => `${text}：${target(id)}`);
  }
  if (item.type === 'cloze') return item.blanks.map(({ accept }) => accept[0]!);
  return [item.key].flat().map((id) => item.options.find((option) => option.id === id)!.text);
}

describe('the keys', () => {
  it.each(Object.entries(keys))('%s has the key the policy gives', (id, key) => {
    const item = items.get(id)!;
    const options = 'options' in item ? item.options.map(({ text }) => text) : [];
    expect(authored(item)).toEqual(typeof key === 'function' ? options.filter(key) : key);
  });

  it('all that follow the policy are looked at here, or pin the figures they rest on for the content check', () => {
    const looked = new Set([...Object.keys(keys), ...frequencies]);
    const following = [...items.values()].filter(({ fromPolicy }) => fromPolicy);
    const loose = following.filter(({ id, policyFigures }) => !looked.has(id) && !policyFigures);
    expect(loose.map(({ id }) => id)).toEqual([]);
    expect([...looked].filter((id) => !items.get(id)?.fromPolicy)).toEqual([]);
  });
});

const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const chapter = read('content/manual/regulations/personal-manager-system.mdx');
const [ladder, counting] = ['GradeLadder', 'YearsCounting'].map((name) =>
  read(`src/components/figures/${name}.astro`),
) as [string, string];
const bachelor = years('bachelor', 'senior');
const senior = (indicator: IndicatorName) => threshold('senior', indicator);

describe('the manual', () => {
  it.each([
    [`“${written(level('助理初级')!.lower)}”这样的写法`, chapter],
    [`最典型的是 ${written(level('助理初级')!.upper)}`, chapter],
    [`学士学位、高级，最低 ${bachelor} 年`, chapter],
    [`差额：${bachelor} − 4 = ${bachelor - 4}（年）`, chapter],
    [`存款日均：720 ÷ ${senior('depositDailyAvg')} = ${72_000 / senior('depositDailyAvg')}%`, chapter],
    [`消费信贷月均：610 ÷ ${senior('consumerLoanMonthlyAvg')} = 76.25%`, chapter],
    [`中间业务年收益：17 ÷ ${senior('feeIncomeYear')} = 85%`, chapter],
    [`中间业务年业务量：2100 ÷ ${senior('feeVolumeYear')} = 70%`, chapter],
    [`消费信贷差 ${senior('consumerLoanMonthlyAvg') - 610} 万元`, chapter],
    [`高级的存款门槛是日均 ${senior('depositDailyAvg')} 万元`, chapter],
    [`学士学位申报高级的最低年限 ${bachelor} 年。对比可见还差 ${bachelor - 4} 年`, counting],
    [`>最低 ${bachelor} 年</text>`, counting],
    ...levels.flatMap(({ full, lower, upper }): [string, string][] => [
      [`${full}：${written(lower)}至 ${written(upper)}`, ladder],
      [`>${written(lower)}</text>`, ladder],
      [`>${written(upper)}</text>`, ladder],
    ]),
  ])('says “%s”', (sentence, text) => {
    expect(text).toContain(sentence);
  });

  it('names no staff grade that is not the end of a level', () => {
    const ends = levels.flatMap(({ lower, upper }) => [written(lower), written(upper)]);
    const named = [chapter, ladder].flatMap((text) => text.match(/\d+ 等 \d+ 级/g) ?? []);
    expect(named.filter((place) => !ends.includes(place))).toEqual([]);
  });
});
