import type { refusals as shape } from '../zh-CN/refusals.ts';

const passwordFaults: Record<string, string> = {
  short: 'use at least 15 characters, such as a sentence only you know',
  long: 'use at most 256 characters',
  repeating: 'too many repeated characters',
  guessable: 'too easy to guess: not just your name, number or a common word',
  same: 'it must differ from the present one',
};

export const refusals: typeof shape = {
  'not-signed-in': () => 'Please sign in first.',
  'not-allowed': () => 'You may not do this. Ask the HR department if you need to.',
  'not-found': () => 'This was not found; it may have been moved.',
  'not-yours': () => 'This record is not yours, so it cannot be read or changed. The access has been logged.',
  'bad-input': (p) =>
    `"${p.field ?? 'content'}" is not right${p.value === undefined ? '' : ` (${p.value})`}${p.expected ? `; expected: ${p.expected}` : ''}. Please correct it and send again.`,
  conflict: () => 'Somebody changed this first. Reload the page and decide on what it says now.',
  'key-reused': () => 'This was sent before with other content. Reload the page and try again.',
  'origin-refused': () =>
    'The request did not come from a page of this site and was refused. Go back to the site and try there.',
  'host-refused': (p) =>
    `This site does not answer at "${p.host ?? ''}". Use the address your administrator gave you.`,
  'too-large': () => 'Too much was sent at once. Send it in parts.',
  'too-many-tries': (p) => `Too many tries. Try again in ${p.seconds ?? 30} seconds.`,
  'sign-in-failed': () => 'The employee number or the password is not right.',
  'password-change-needed': () => 'Change your first password before you go on.',
  'password-wrong': () => 'The present password is not right.',
  'password-weak': (p) => `This password cannot be used: ${passwordFaults[String(p.fault)] ?? 'too weak'}.`,
  'link-invalid': () =>
    'The link was used already or has expired. Ask the system administrator for a new one.',
  'exam-not-open': () => 'This exam is not open now.',
  'exam-bank-short': () =>
    'The item bank cannot fill a proper form at the moment, so the exam was not started. Tell the authors.',
  'attempt-open': () => 'You have an exam that is not submitted yet. Finish it first.',
  'attempt-closed': () => 'This exam was submitted; responses can no longer change.',
  'attempt-expired': () => 'Time is over, so this response does not count; it was kept for review.',
  'unknown-item': (p) => `The form has no item ${p.position ?? '?'}.`,
  'run-ended': () => 'This role-play is over. Read the debrief or start another run.',
  'move-not-offered': () =>
    'This turn does not offer that choice. Reload the page and go on from the present turn.',
  'save-too-new': () =>
    'This run was saved by a newer release and cannot be read. Ask the administrator to upgrade.',
  'save-too-old': () => 'This run was saved in a format too old to go on with. Please start another.',
  'two-people-needed': () => 'This takes a second person; nobody decides on their own proposal.',
  'node-not-ready': () => 'The system is getting ready. Try again shortly.',
};
