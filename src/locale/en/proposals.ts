import type { proposals as shape } from '../zh-CN/proposals.ts';

export const proposals: typeof shape = {
  title: 'To be decided',
  lead: 'Changes that bear on exams and grades take effect only when a second person, not the proposer, has decided.',
  empty: 'Nothing waits for your decision.',
  kind: { 'publish-content': 'Publish changed content', 'confirm-items': 'Confirm exam items' },
  proposedBy: 'Proposed by',
  proposedAt: 'Proposed',
  system: 'The system (content files changed)',
  operator: 'The operator (command line)',
  confirms: (n) => `${n} exam item${n === 1 ? '' : 's'} still hold${n === 1 ? 's' : ''}`,
  confirmsText:
    'Below is what these items rest on. Those that changed again after they were proposed are passed over and stay stale.',
  confirmsNothing: 'These items are not stale any more, or changed again; approving will change nothing.',
  changes: (n) => `${n} change${n === 1 ? '' : 's'}`,
  thing: 'Content',
  contentKind: {
    item: 'Item',
    exam: 'Exam',
    'ladder-policy': 'Ladder policy',
    'service-policy': 'Service policy',
  },
  version: 'Version',
  effect: 'Effect',
  effects: { live: 'This version goes live', retired: 'Retired' },
  reason: 'Reason',
  reasonHint: 'Needed when you reject.',
  approve: 'Approve and put into effect',
  reject: 'Reject',
  decided: 'The decision was recorded.',
};
