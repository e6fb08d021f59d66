import type { site as shape } from '../zh-CN/site.ts';

export const site: typeof shape = {
  home: 'Today',
  study: 'Study',
  manual: 'Manual',
  glossary: 'Glossary',
  certify: 'Certification',
  exams: 'Exams',
  rolePlays: 'Role-plays',
  progress: 'My progress',
  manage: 'Management',
  people: 'People',
  proposals: 'To be decided',
  audit: 'Audit log',
  me: 'Me',
  account: 'Account',
  designSystem: 'Design system',
  signOut: 'Sign out',
};
