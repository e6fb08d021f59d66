import type { Grade, Role, Track } from '../../schemas/vocabulary.ts';

/** How far a demonstration person has come. */
export type Stage = 'first-sign-in' | 'new' | 'studying' | 'ready' | 'sitting' | 'failed' | 'passed' | 'rehearsed' | 'certified' | 'staff';

export interface DemoPerson {
  employeeNo: string;
  name: string;
  branch: 0 | 1 | 2;
  track: Track;
  stage: Stage;
  roles: Role[];
  target: Grade;
  held: Grade | null;
  education: string;
  title: string;
  /** Years in retail banking before the demonstration's day; null where HR has no date. */
  years: number | null;
  /** Printed at start, one per role. */
  shown: boolean;
}

const surnames = ['林', '周', '沈', '顾', '许', '叶', '苏', '陆', '程', '方', '江', '罗', '郑', '谢', '唐', '韩', '冯', '邓', '曹', '彭'];
const givenNames = [
  '知夏', '景行', '若宁', '子衿', '明远', '晓棠', '致远', '安然', '书瑶', '一诺', '思齐', '云舒', '清和', '嘉树', '亦辰', '雨桐', '星野', '沐阳', '可欣', '望舒',
];

/** Fifty learners spread over branches, tracks, grades and stages, so that every state of every page has somebody. */
function learners(): DemoPerson[] {
  const stages: Stage[] = ['new', 'studying', 'passed', 'rehearsed', 'failed', 'certified', 'studying', 'ready', 'certified', 'sitting'];
  const tracks: Track[] = ['wealth', 'marketing', 'lobby'];
  const educations = ['bachelor', 'junior-college', 'master', 'bachelor', 'junior-college', 'below-college', 'doctor'];
  const titles = ['none', 'none', 'junior', 'intermediate', 'none'];
  return Array.from({ length: 50 }, (_, index) => {
    const stage = index === 0 ? 'first-sign-in' : stages[index % stages.length]!;
    const certified = stage === 'certified';
    const held: Grade | null = certified ? (['assistant', 'manager', 'senior'] as const)[index % 3]! : null;
    const target: Grade = held === 'assistant' ? 'manager' : held === 'manager' ? 'senior' : held === 'senior' ? 'principal' : 'assistant';
    return {
      employeeNo: `D1${String(index + 1).padStart(3, '0')}`,
      name: `${surnames[index % surnames.length]}${givenNames[(index * 7 + 3) % givenNames.length]}`,
      branch: (index % 3) as 0 | 1 | 2,
      track: tracks[Math.floor(index / 3) % 3]!,
      stage,
      roles: ['learner'],
      target,
      held,
      education: educations[index % educations.length]!,
      title: titles[index % titles.length]!,
      years: index % 11 === 4 ? null : certified ? 4 + (index % 9) : stage === 'new' || stage === 'first-sign-in' ? 0 : 1 + (index % 4),
      shown: [0, 1, 5, 7].includes(index),
    };
  });
}

function staff(): DemoPerson[] {
  const posts: [string, string, Role, 0 | 1 | 2][] = [
    ['D2001', '秦月', 'hr', 0],
    ['D2002', '白松', 'hr', 1],
    ['D2003', '石岚', 'line-manager', 0],
    ['D2004', '温言', 'author', 0],
    ['D2005', '孟哲', 'rater', 1],
    ['D2006', '贺川', 'proctor', 2],
    ['D2007', '施蔚', 'coach', 0],
    ['D2008', '陶然', 'security-admin', 0],
    ['D2009', '钟毅', 'system-admin', 0],
    ['D2010', '章岳', 'auditor', 0],
  ];
  return posts.map(([employeeNo, name, role, branch]) => ({
    employeeNo,
    name,
    branch,
    track: 'wealth',
    stage: 'staff',
    roles: [role],
    target: 'assistant',
    held: null,
    education: 'bachelor',
    title: 'none',
    years: 8,
    shown: employeeNo !== 'D2002',
  }));
}

/** Sixty invented people; any likeness of a name is chance. */
export const demoPeople: readonly DemoPerson[] = [...staff(), ...learners()];
