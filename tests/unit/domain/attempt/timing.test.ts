import { describe, expect, it, test } from 'vitest';
import { accepts, deadlineOf, isOverdue, remainingMs } from '../../../../src/domain/attempt/timing.ts';

const startedAt = Date.UTC(2026, 2, 1, 1, 0);
const deadlineAt = deadlineOf(startedAt, 90);
const graceMs = 5_000;

describe('deadline', () => {
  it('is the start plus the limit in minutes', () => {
    expect(deadlineAt).toBe(Date.UTC(2026, 2, 1, 2, 30));
  });

  test.each([
    [startedAt, 5_400_000],
    [deadlineAt - 1, 1],
    [deadlineAt, 0],
    [deadlineAt + 9_999, 0],
  ])('at %d %d ms are left', (now, left) => expect(remainingMs({ deadlineAt }, now)).toBe(left));
});

describe('an attempt', () => {
  test.each([
    ['at the start', null, startedAt, 'open'],
    ['on the deadline', null, deadlineAt, 'open'],
    ['at the last moment of grace', null, deadlineAt + graceMs, 'open'],
    ['after grace', null, deadlineAt + graceMs + 1, 'expired'],
    ['submitted, with time left', startedAt + 1, startedAt + 2, 'closed'],
    ['submitted, after the deadline', startedAt + 1, deadlineAt + graceMs + 1, 'closed'],
  ] as const)('%s', (_, closedAt, now, state) => {
    const attempt = { deadlineAt, closedAt };
    expect(accepts(attempt, now, graceMs)).toBe(state);
    expect(isOverdue(attempt, now, graceMs)).toBe(state === 'expired');
  });

  it('is overdue right after the deadline where no grace is given', () => {
    const attempt = { deadlineAt, closedAt: null };
    expect(isOverdue(attempt, deadlineAt)).toBe(false);
    expect(isOverdue(attempt, deadlineAt + 1)).toBe(true);
  });
});
