import type { ladder as shape } from '../zh-CN/ladder.ts';
import { vocabulary } from './vocabulary.ts';

type Params = Record<string, string | number>;

const indicator = (p: Params) => vocabulary.indicator[p.indicator as keyof typeof vocabulary.indicator];
const competencies = (p: Params) =>
  String(p.competencies)
    .split(' ')
    .map((code) => vocabulary.competency[code as keyof typeof vocabulary.competency])
    .join(', ');

export const ladder: typeof shape = {
  title: 'My progress',
  lead: (p) =>
    `Grade held: ${p.held}. Target: ${p.target}. What is met and what is missing stands below, with clause and evidence.`,
  leadFirst: (p) =>
    `No grade yet. Target: ${p.target}. What is met and what is missing stands below, with clause and evidence.`,
  drawing: 'The ladder of four grades',
  noGrade: 'No grade yet',
  held: 'Held',
  passed: 'Behind you',
  target: 'Target',
  ahead: 'Later',
  count: (p) => `${p.met} of ${p.total} binding met`,
  toDetails: 'See each',
  requirementsOf: (p) => `Requirements: ${p.grade}`,
  otherGrades: 'The other grades',
  next: 'What to do next',
  nextLead: 'In this order. The page brings itself up to date as each is done.',
  allMet: 'All binding requirements are met',
  allMetText: (p) => `You can apply to HR for: ${p.grade}. The records on the day of the review decide.`,
  heldAllText: (p) =>
    `All binding requirements of ${p.grade} are met at present. Mind how long each piece of evidence is valid.`,
  advice: 'Advice only',
  reason: 'Reason',
  clause: 'Clause',
  evidence: 'Evidence',
  evidenceDate: (p: Params) => ` (${p.date})`,
  evidenceNone: 'No record',
  evidenceUnknown: 'not recorded',
  platformRule: 'Set by the platform',
  sourceRule: 'From the textbook',
  earliest: 'Earliest day',
  earliestMet: (p) => `Met since ${p.day}`,
  earliestAhead: (p) => `Met on ${p.day} at the earliest`,
  gradeEarliest: (p) => `If all else stays, open on ${p.day}`,
  gradeSince: (p) => `Complete since ${p.day}`,
  policy: (p) =>
    `Judged by: ${p.title} (in force since ${p.from}, version ${p.version}), on the records of ${p.today}.`,
  policyNote:
    'Rules of your own unit in force go first. What is shown here helps you prepare; it is not a decision on an application.',
  requirement: {
    'education-years': 'Education and years',
    performance: 'Performance',
    'clean-record': 'Work record',
    conduct: 'Conduct',
    knowledge: 'Knowledge',
    fitness: 'Fitness for the post',
    appearance: 'Appearance (historical)',
    ability: 'Ability',
    'exam-pass': 'Exam',
    'role-play': 'Role-play',
    'competency-levels': 'Competencies',
  },
  reasons: {
    'years-served': (p) =>
      `“${p.route}” asks for ${p.years} full year(s); in personal banking since ${p.since}, so it is fulfilled.`,
    'years-short': (p) =>
      `“${p.route}” asks for ${p.years} full year(s); counted from ${p.since} they are complete on ${p.day}.`,
    'probation-over': (p) => `“${p.route}” asks only for the end of probation, which is over.`,
    'probation-running': (p) => `“${p.route}” asks only for the end of probation, which runs until ${p.day}.`,
    'route-unknown': () =>
      'The personnel record lacks education, title or a starting date, so the years cannot be counted.',
    'no-route': () =>
      'The education and title held lead to no row of the table for this grade; waiting will not change that.',
    'nothing-required': () => 'This grade asks for nothing here.',
    'indicator-reached': (p) =>
      `${indicator(p)}: ${p.value}, at or above ${p.threshold}. One of the four is enough.`,
    'indicators-short': (p) =>
      `None of the four indicators reaches its threshold: ${Object.entries(vocabulary.indicator)
        .map(([name, label]) => `${label} ${p[name]}`)
        .join('; ')}. One is enough.`,
    'indicators-unknown': () =>
      'The indicators on record are below their thresholds, but not all are recorded, so this stays open.',
    'record-clean': () => 'The personnel record shows no bad work record.',
    'record-bad': () => 'The personnel record shows a bad work record.',
    'record-unknown': () => 'The work record has not been looked up.',
    attested: (p) => `Confirmed by somebody entitled to; valid until ${p.until}.`,
    'attested-against': (p) => `The word given on ${p.date} says: not yet.`,
    'attestation-expired': (p) => `The last word was valid until ${p.until}; a new one is needed.`,
    'attestation-missing': () => 'Nobody has given their word yet.',
    'exam-passed': (p) => `Passed “${p.exam}”; the result is valid until ${p.until}.`,
    'exam-pass-expired': (p) => `The pass of “${p.exam}” expired on ${p.until}; sit it again.`,
    'exam-not-passed': (p) => `“${p.exam}” is not passed yet.`,
    'scenarios-passed': (p) => `${p.needed} different scenario(s) asked for, ${p.passed} passed.`,
    'scenarios-short': (p) => `${p.needed} different scenario(s) asked for, ${p.passed} passed so far.`,
    'levels-reached': () => 'All competencies are at the level suggested or above.',
    'levels-short': (p) => `Below the level suggested: ${competencies(p)}.`,
    'levels-unknown': (p) => `Too little evidence for a level: ${competencies(p)}.`,
  },
  todo: {
    'years-short': (p) =>
      `Nothing to do: it holds on ${p.day}. If the starting date is wrong, ask HR to correct it.`,
    'probation-running': (p) => `Nothing to do: it holds when probation ends on ${p.day}.`,
    'route-unknown': () => 'Ask HR to record education, title and the first day in personal banking.',
    'no-route': () => 'Once you hold a higher degree, or an intermediate title, have HR record it.',
    'indicators-short': () =>
      'Take the indicator nearest its threshold and agree with your line manager how to reach it.',
    'indicators-unknown': () => 'Ask HR to record the indicators that are missing.',
    'record-bad': () => 'Ask HR what the record says and when it is lifted.',
    'record-unknown': () => 'Ask HR to look up and record your work record.',
    'attested-against': () => 'Ask what is missing, mend it, and have it looked at again.',
    'attestation-expired': () => 'Ask your line manager or HR for a new word.',
    'attestation-missing': () => 'Ask your line manager or HR for their word.',
    'exam-pass-expired': () => 'Sit the exam again.',
    'exam-not-passed': () => 'Read the manual, do the chapter checks, then sit the exam.',
    'scenarios-short': (p) =>
      `Pass ${Number(p.needed) - Number(p.passed)} more scenario(s); passing one of them twice counts once.`,
  },
  examOf: (p) => `Exam: ${p.grade}`,
  examUnpublished: 'The exam of this grade is not published yet. It will appear among the exams.',
  toExam: 'To the exam',
  toRolePlay: 'To the role-plays',
  toManual: 'Read the manual',
  evidenceKind: {
    attestation: 'Word given',
    badRecord: 'Work record',
    education: 'Education',
    professionalTitle: 'Title',
    retailBankingSince: 'In personal banking since',
    probationEndsOn: 'Probation ends',
    'exam-pass': 'Exam passed',
    run: 'Role-play passed',
  },
  attests: { yes: 'holds', no: 'not yet' },
  badRecord: { yes: 'bad record', no: 'no bad record' },
  competencyLevel: (p) => `level ${p.level}`,
  competencyOpen: 'no level yet',
  policyTable: {
    levels: 'Four grades, six steps and staff places',
    educationYears: 'Education or title and the fewest years',
    performance: 'Thresholds of performance (one of four)',
    caption: (p) => `${p.name} (${p.policy}, in force since ${p.from})`,
    source: (p) => `Source: ${p.source}.`,
    ownRules: 'Rules of your own unit in force go first.',
    grade: 'Grade',
    level: 'Step',
    lower: 'Lowest',
    upper: 'Highest',
    address: 'Addressed as',
    addressOpen: 'Not said by the source',
    place: (p) => `band ${p.band}, rank ${p.rank}`,
    holder: 'Education or title',
    years: (p) => `${p.years} yr`,
    probationEnd: 'End of probation',
    noRoute: 'No route',
    indicator: 'Indicator',
    noThreshold: 'Not asked',
  },
};
