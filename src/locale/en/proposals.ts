import type { proposals as shape } from '../zh-CN/proposals.ts';

export const proposals: typeof shape = {
  title: 'To be decided',
  lead: 'Changes that bear on exams and grades take effect only when a second person, not the proposer, has decided.',
  empty: 'Nothing waits for your decision.',
  kind: { 'publish-content': 'Publish changed content' },
  proposedBy: 'Proposed by',
  proposedAt: 'Proposed',
  system: 'The system (content files changed)',
  changes: (n) => `${n} change${n === 1 ? '' : 's'}`,
  thing: 'Content',
  contentKind: { item: 'Item', exam: 'Exam', 'ladder-policy': 'Ladder policy' },
  version: 'Version',
  effect: 'Effect',
  effects: { live: 'This version goes live', retired: 'Retired' },
  reason: 'Reason',
  reasonHint: 'Needed when you reject.',
  approve: 'Approve and put into effect',
  reject: 'Reject',
  decided: 'The decision was recorded.',
};
