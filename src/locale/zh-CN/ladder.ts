import { vocabulary } from './vocabulary.ts';

/** Dates come formatted, amounts as text, ids already replaced by titles. */
type Params = Record<string, string | number>;

const indicator = (p: Params) => vocabulary.indicator[p.indicator as keyof typeof vocabulary.indicator];
const competencies = (p: Params) =>
  String(p.competencies)
    .split(' ')
    .map((code) => vocabulary.competency[code as keyof typeof vocabulary.competency])
    .join('、');

/** Words of the ladder: where a person stands, requirement by requirement. */
export const ladder = {
  title: '我的进阶',
  lead: (p: Params) =>
    `现在的等级是${p.held}，目标是${p.target}。哪一条满足了、哪一条还差，都写在下面，并附条款和证据。`,
  leadFirst: (p: Params) =>
    `还没有等级，目标是${p.target}。哪一条满足了、哪一条还差，都写在下面，并附条款和证据。`,
  drawing: '四级阶梯',
  noGrade: '暂无等级',
  held: '现任',
  passed: '已走过',
  target: '目标',
  ahead: '以后',
  count: (p: Params) => `必备条件 ${p.met} / ${p.total}`,
  toDetails: '逐条查看',
  requirementsOf: (p: Params) => `${p.grade}的申报条件`,
  otherGrades: '其他等级',
  next: '接下来做什么',
  nextLead: '按下面的次序办，做完一件，这一页会自动更新。',
  allMet: '必备条件已全部满足',
  allMetText: (p: Params) => `可以向人力资源部门申报${p.grade}。申报以审核时的记录为准。`,
  heldAllText: (p: Params) => `${p.grade}的必备条件目前都满足，请留意各项证据的有效期。`,
  advice: '仅供参考',
  reason: '理由',
  clause: '条款',
  evidence: '证据',
  evidenceDate: (p: Params) => `（${p.date}）`,
  evidenceNone: '没有记录',
  evidenceUnknown: '未登记',
  platformRule: '平台设定',
  sourceRule: '教材口径',
  earliest: '最早日期',
  earliestMet: (p: Params) => `${p.day} 起满足`,
  earliestAhead: (p: Params) => `最早 ${p.day} 满足`,
  gradeEarliest: (p: Params) => `若其余不变，最早 ${p.day} 可申报`,
  gradeSince: (p: Params) => `${p.day} 起条件齐备`,
  policy: (p: Params) =>
    `判断依据：${p.title}（${p.from} 起施行，版本 ${p.version}），按 ${p.today} 的记录计算。`,
  policyNote: '本单位有现行办法的，以本单位办法为准；这里的判断用于备考和准备材料，不是审批结论。',

  /** Short names of requirements, by their code in the policy. */
  requirement: {
    'education-years': '学历与年限',
    performance: '业绩',
    'clean-record': '工作记录',
    conduct: '品行',
    knowledge: '专业知识',
    fitness: '岗位适应',
    appearance: '形象（历史条件）',
    ability: '岗位能力',
    'exam-pass': '资格考试',
    'role-play': '情景演练',
    'competency-levels': '胜任力',
  },

  /** One sentence per reason code. */
  reasons: {
    'years-served': (p: Params) =>
      `按“${p.route}”一档需满 ${p.years} 年，自 ${p.since} 从事个人金融业务，已经满了。`,
    'years-short': (p: Params) =>
      `按“${p.route}”一档需满 ${p.years} 年，自 ${p.since} 算起，到 ${p.day} 才满。`,
    'probation-over': (p: Params) => `按“${p.route}”一档只要求见习期届满，见习期已经结束。`,
    'probation-running': (p: Params) => `按“${p.route}”一档只要求见习期届满，见习期到 ${p.day} 结束。`,
    'route-unknown': (_: Params) => '人事记录里缺少学历、职称或起始日期中的某一项，算不出年限。',
    'no-route': (_: Params) => '现有的学历和职称在年限表里没有通向这个等级的一档，等下去也不会满足。',
    'nothing-required': (_: Params) => '这个等级对此没有要求。',
    'indicator-reached': (p: Params) =>
      `${indicator(p)}为 ${p.value}，达到 ${p.threshold} 的门槛；四项有一项达到即可。`,
    'indicators-short': (p: Params) =>
      `四项指标都没有达到门槛：${Object.entries(vocabulary.indicator)
        .map(([name, label]) => `${label}需 ${p[name]}`)
        .join('，')}。有一项达到即可。`,
    'indicators-unknown': (_: Params) => '已登记的指标都没有达到门槛，但还有指标没有登记，暂时不能下结论。',
    'record-clean': (_: Params) => '人事记录载明没有不良工作记录。',
    'record-bad': (_: Params) => '人事记录里有不良工作记录。',
    'record-unknown': (_: Params) => '还没有查询工作记录。',
    attested: (p: Params) => `有权评价的人已确认，有效期到 ${p.until}。`,
    'attested-against': (p: Params) => `${p.date} 的评价认为尚不符合。`,
    'attestation-expired': (p: Params) => `上一次评价的有效期到 ${p.until} 为止，需要重新评价。`,
    'attestation-missing': (_: Params) => '还没有人作出评价。',
    'exam-passed': (p: Params) => `“${p.exam}”已合格，成绩有效期到 ${p.until}。`,
    'exam-pass-expired': (p: Params) => `“${p.exam}”的合格成绩已于 ${p.until} 过期，需要重考。`,
    'exam-not-passed': (p: Params) => `还没有通过“${p.exam}”。`,
    'scenarios-passed': (p: Params) => `需通过 ${p.needed} 个不同情景，已通过 ${p.passed} 个。`,
    'scenarios-short': (p: Params) => `需通过 ${p.needed} 个不同情景，目前通过 ${p.passed} 个。`,
    'levels-reached': (_: Params) => '各项胜任力都在建议级别以上。',
    'levels-short': (p: Params) => `低于建议级别的有：${competencies(p)}。`,
    'levels-unknown': (p: Params) => `证据还不够，定不出级别的有：${competencies(p)}。`,
  },

  /** What to do about a requirement that is not met, by reason code. */
  todo: {
    'years-short': (p: Params) => `不用办什么，${p.day} 自然满足。起始日期若有误，请联系人力资源部门更正。`,
    'probation-running': (p: Params) => `不用办什么，见习期 ${p.day} 届满后自然满足。`,
    'route-unknown': (_: Params) => '请人力资源部门补登学历、职称和从事个人金融业务的起始日期。',
    'no-route': (_: Params) => '取得更高的学历或中级以上职称后，请人力资源部门登记。',
    'indicators-short': (_: Params) => '选离门槛最近的一项，与直属主管商定推进办法。',
    'indicators-unknown': (_: Params) => '请人力资源部门补登还没有登记的业绩指标。',
    'record-bad': (_: Params) => '请向人力资源部门了解记录的内容和解除的条件。',
    'record-unknown': (_: Params) => '请人力资源部门查询并登记工作记录。',
    'attested-against': (_: Params) => '请评价人说明差在哪里，改进后再评一次。',
    'attestation-expired': (_: Params) => '请直属主管或人力资源部门重新评价。',
    'attestation-missing': (_: Params) => '请直属主管或人力资源部门作出评价。',
    'exam-pass-expired': (_: Params) => '重新参加资格考试。',
    'exam-not-passed': (_: Params) => '读完手册、做完章末检测，就可以报考。',
    'scenarios-short': (p: Params) =>
      `再通过 ${Number(p.needed) - Number(p.passed)} 个情景；同一情景通过多次只算一个。`,
  },
  /** An exam that is not published yet has no title of its own. */
  examOf: (p: Params) => `${p.grade}资格考试`,
  examUnpublished: '这个等级的资格考试还没有发布，发布后会出现在考试页。',
  toExam: '去考试',
  toRolePlay: '去演练',
  toManual: '读手册',

  /** What a piece of evidence is; indicators and competencies are named by the vocabulary. */
  evidenceKind: {
    attestation: '评价',
    badRecord: '工作记录',
    education: '学历',
    professionalTitle: '职称',
    retailBankingSince: '从事个人金融业务自',
    probationEndsOn: '见习期届满',
    'exam-pass': '考试合格',
    run: '演练通过',
  },
  attests: { yes: '符合', no: '尚不符合' },
  badRecord: { yes: '有不良记录', no: '无不良记录' },
  competencyLevel: (p: Params) => `${p.level} 级`,
  competencyOpen: '未定级',

  /** Tables of the policy, as the manual shows them. */
  policyTable: {
    levels: '四等六级与行员等级',
    educationYears: '学历、职称与最低年限',
    performance: '业绩门槛（四项取一）',
    caption: (p: Params) => `${p.name}（${p.policy}，${p.from} 起施行）`,
    source: (p: Params) => `来源：${p.source}。`,
    ownRules: '本单位有现行办法的，以本单位办法为准。',
    grade: '等次',
    level: '级次',
    lower: '下限',
    upper: '上限',
    address: '对客称呼',
    addressOpen: '来源未写明',
    place: (p: Params) => `${p.band} 等 ${p.rank} 级`,
    holder: '学历或职称',
    years: (p: Params) => `${p.years} 年`,
    probationEnd: '见习期届满',
    noRoute: '不适用',
    indicator: '指标',
    noThreshold: '不要求',
  },
};
