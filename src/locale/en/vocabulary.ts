import type { vocabulary as shape } from '../zh-CN/vocabulary.ts';

export const vocabulary: typeof shape = {
  grade: { assistant: 'Assistant', manager: 'Manager', senior: 'Senior', principal: 'Principal' },
  gradeLong: {
    assistant: 'Assistant customer manager', manager: 'Customer manager', senior: 'Senior customer manager', principal: 'Principal customer manager',
  },
  track: { wealth: 'Wealth', marketing: 'Marketing', lobby: 'Lobby' },
  trackLong: { wealth: 'Wealth manager', marketing: 'Marketing manager', lobby: 'Lobby manager' },
  role: {
    learner: 'Learner', author: 'Author', rater: 'Rater', proctor: 'Proctor', coach: 'Coach', 'line-manager': 'Line manager',
    hr: 'HR', 'security-admin': 'Security administrator', 'system-admin': 'System administrator', auditor: 'Auditor',
  },
  itemType: {
    'single-choice': 'Single choice', 'multiple-choice': 'Multiple choice', 'true-false': 'True or false', ordering: 'Ordering', matching: 'Matching', numeric: 'Numeric',
  },
  level: { remember: 'Remember', understand: 'Understand', apply: 'Apply' },
  competency: {
    C1: 'Drive to achieve', C2: 'Initiative', C3: 'Interpersonal insight', C4: 'Service orientation', C5: 'Analytical thinking',
    C6: 'Technical expertise', C7: 'Emotional control', C8: 'Vocational interest', C9: 'Ability to learn',
  },
  education: { 'below-college': 'Below college', 'junior-college': 'Junior college', bachelor: 'Bachelor', master: 'Master', doctor: 'Doctor' },
  professionalTitle: { none: 'None', junior: 'Junior', intermediate: 'Intermediate', senior: 'Senior' },
  indicator: {
    depositDailyAvg: 'Deposits, daily average', consumerLoanMonthlyAvg: 'Consumer loans, monthly average', feeIncomeYear: 'Fee income, year', feeVolumeYear: 'Fee business volume, year',
  },
  status: { met: 'Met', 'not-met': 'Not met', unknown: 'To be confirmed' },
  decision: { pass: 'Pass', fail: 'Fail', pending: 'Pending' },
};
