import type { ReaderFigure } from '../../schemas/audience/figure.ts';

const described = '这里用一段话把图里的全部意思说给看不见图的人听。';
const plain = 'plain' as const;
const accent = 'accent' as const;
const seal = 'seal' as const;

/** One figure of every kind and shape, some with the longest labels an author may write. */
export const figureSpecimens: readonly ReaderFigure[] = [
  {
    id: 'fig-flow',
    kind: 'flow',
    title: '投诉从接到到回访',
    description: described,
    loop: true,
    steps: [
      { title: '接待', note: '先听完，再复述一遍确认', tone: plain, branches: [] },
      {
        title: '分清是哪一类诉求需要谁来办',
        note: '当场能办的当场办，不能办的说明办到哪一天、由哪一位同事接着办理',
        tone: accent,
        branches: [
          { when: '当场能办', then: '办完请客户当面确认结果' },
          { when: '涉及资金安全', then: '立即报告，先止住损失，再查明原因，不得拖延' },
        ],
      },
      { title: '回访', note: '三天内', tone: seal, branches: [{ when: '仍不满意', then: '升级处理' }] },
    ],
  },
  {
    id: 'fig-timeline',
    kind: 'timeline',
    title: '一笔定期存款的一年',
    description: described,
    points: [
      { at: '1 月 5 日', position: 0, title: '存入', note: '写清到期日', tone: plain },
      { at: '1 月 12 日', position: 7, title: '回访', note: '问一句用钱计划', tone: plain },
      { at: '12 月 20 日', position: 349, title: '到期提醒', note: '提前两周', tone: accent },
      { at: '次年 1 月 5 日', position: 365, title: '到期', note: '逾期部分按活期', tone: seal },
    ],
  },
  {
    id: 'fig-matrix',
    kind: 'matrix',
    title: '客户分层与触达方式',
    description: described,
    across: { name: '资产变化', values: ['流出', '平稳', '流入'] },
    down: { name: '联系频度', values: ['少', '适中', '经常往来的老客户'] },
    cells: [
      [
        { title: '先问缘由', note: '三天内电话', tone: seal },
        { title: '按季问候', tone: plain },
        { title: '补齐信息', note: '了解来源与用途', tone: plain },
      ],
      [
        { title: '面谈挽留', tone: plain },
        { title: '维持', tone: plain },
        { title: '配置建议', tone: accent },
      ],
      [
        {
          title: '请主管一同登门拜访说明原因',
          note: '不许诺、不贬低同业，只把本行能办到的几件事说清楚',
          tone: plain,
        },
        { title: '转介绍', tone: plain },
        { title: '定期检视', tone: plain },
      ],
    ],
  },
  {
    id: 'fig-bars',
    kind: 'bars',
    title: '一万元存一年的利息（假设利率）',
    description: described,
    unit: '元',
    bars: [
      { label: '活期', value: 5, tone: plain },
      { label: '一年定期', value: 95, tone: accent },
      { label: '提前支取', value: 4.8, tone: seal },
    ],
  },
  {
    id: 'fig-lines',
    kind: 'lines',
    title: '两种还款法的月供（假设利率）',
    description: described,
    across: { name: '期数', unit: '月' },
    up: { name: '月供', unit: '元' },
    series: [
      {
        name: '等额本息',
        tone: accent,
        points: [
          [1, 4400],
          [120, 4400],
          [240, 4400],
        ],
      },
      {
        name: '等额本金',
        tone: plain,
        points: [
          [1, 5700],
          [120, 4250],
          [240, 2800],
        ],
      },
      {
        name: '逾期后果',
        tone: seal,
        points: [
          [1, 4400],
          [60, 4500],
          [120, 5200],
          [240, 8200],
        ],
      },
    ],
  },
  {
    id: 'fig-shares',
    kind: 'shares',
    title: '一个家庭的资产（假设）',
    description: described,
    unit: '万元',
    shares: [
      { label: '自住房产', value: 180 },
      { label: '存款', value: 40, note: '含半年生活费' },
      { label: '理财与基金', value: 25, note: '风险等级不超过其评估结果' },
      { label: '保险现金价值', value: 6 },
      { label: '贵金属', value: 2 },
    ],
  },
  {
    id: 'fig-steps',
    kind: 'levels',
    shape: 'steps',
    title: '四个等级',
    description: described,
    levels: [
      { title: '助理', note: '跟着学，办得对', tone: plain },
      { title: '客户经理', note: '独立服务自己的客户', tone: accent },
      { title: '高级', note: '解决别人解决不了的问题，带教新人', tone: plain },
      { title: '资深', note: '定方法、带队伍', tone: plain },
    ],
  },
  {
    id: 'fig-pyramid',
    kind: 'levels',
    shape: 'pyramid',
    title: '保障在下，增值在上',
    description: described,
    levels: [
      { title: '应急与保障', note: '半年生活费、基本保险，先有这一层再谈别的', tone: accent },
      { title: '稳健', note: '存款、国债、低风险理财', tone: plain },
      { title: '增值', note: '基金与权益', tone: plain },
      { title: '投机', note: '不在我们的建议里', tone: seal },
    ],
  },
  {
    id: 'fig-compare',
    kind: 'compare',
    title: '同一句话的两种说法',
    description: described,
    columns: [
      {
        title: '可以这样说',
        tone: accent,
        lines: ['过往业绩不代表将来', '可能亏损，亏多少取决于市场', '您先看看风险揭示书'],
      },
      {
        title: '不可以',
        tone: seal,
        lines: ['稳赚不赔', '和存款一样安全，随时可取，还比存款利息高出不少', '签个字就行'],
      },
      { title: '没有把握时', tone: plain, lines: ['我去问清楚，下午答复您'] },
    ],
  },
  {
    id: 'fig-tree',
    kind: 'tree',
    title: '了解一位客户',
    description: described,
    root: '了解客户',
    branches: [
      { title: '家庭', tone: plain, leaves: ['成员与年龄', '谁做主'] },
      {
        title: '收支与资产负债情况',
        tone: accent,
        leaves: ['收入是否稳定', '每月固定支出', '在其他机构的存款和贷款以及到期日'],
      },
      { title: '不该问的', tone: seal, leaves: ['与业务无关的隐私'] },
    ],
  },
];
