import { describe, expect, test } from 'vitest';
import { outcomeOfRefusal, readSaveReply } from '../../../src/islands/exam/attempt-calls.ts';
import { emptyOutbox, give, nextBatch, settle } from '../../../src/islands/exam/outbox.ts';
import { retryDelayMs } from '../../../src/islands/exam/retry-delay.ts';
import { saveSummary } from '../../../src/islands/exam/save-summary.ts';
import {
  minuteMarkCrossed,
  minutesAndSeconds,
  readingOf,
  remainingMs,
} from '../../../src/islands/exam/server-clock.ts';
import { nextAfter, shortcutOf } from '../../../src/islands/exam/shortcuts.ts';
import {
  runnerStateSchema,
  saveReplySchema,
  saveRequestSchema,
} from '../../../src/schemas/audience/runner.ts';

const minute = 60_000;

describe('the clock', () => {
  test('runs on the server’s time and the page’s even counter', () => {
    const reading = readingOf(1_000_000, 200, 400);
    expect(remainingMs(reading, 1_000_000 + minute, 300)).toBe(minute);
    expect(remainingMs(reading, 1_000_000 + minute, 300 + 59_000)).toBe(1000);
    expect(remainingMs(reading, 1_000_000 + minute, 300 + 2 * minute)).toBe(0);
  });

  test.each([
    [0, '00:00'],
    [1, '00:01'],
    [59_999, '01:00'],
    [5 * minute, '05:00'],
    [120 * minute, '120:00'],
  ])('shows %i ms as %s', (ms, shown) => {
    expect(minutesAndSeconds(ms)).toBe(shown);
  });

  test.each([
    [30 * minute + 1, 30 * minute, 30],
    [30 * minute, 30 * minute - 250, undefined],
    [11 * minute, 9 * minute, 10],
    [40 * minute, 4 * minute, 5],
    [minute + 1, minute - 1, 1],
    [29 * minute, 28 * minute, undefined],
  ])('from %i to %i ms speaks of %s minutes', (before, after, minutes) => {
    expect(minuteMarkCrossed(before, after)).toBe(minutes);
  });
});

test.each([
  [1, 0, 500],
  [2, 0, 1000],
  [5, 0, 8000],
  [6, 0, 15_000],
  [500, 0, 15_000],
  [1, 1, 250],
])('after %i failures with chance %d waits %i ms', (failures, chance, ms) => {
  expect(retryDelayMs(failures, chance)).toBe(ms);
});

describe('what an answer of the server means', () => {
  const body = (code: string, message = '') => ({ error: { code, message } });

  test.each([
    [401, body('not-signed-in'), 'signed-out'],
    [403, body('not-yours'), 'stopped'],
    [404, body('not-found'), 'stopped'],
    [409, body('attempt-closed'), 'closed'],
    [409, body('attempt-expired'), 'closed'],
    [429, body('too-many-tries'), 'failed'],
    [502, null, 'failed'],
  ])('%i %o is %s', (status, answer, kind) => {
    expect(outcomeOfRefusal(status, answer).kind).toBe(kind);
  });

  test('confirms nothing by a page that merely answers 200', () => {
    expect(readSaveReply('<html>')).toBeUndefined();
    expect(readSaveReply({ stored: [] })).toBeUndefined();
    const reply = {
      stored: [],
      refused: [],
      head: { seq: 1, hash: '' },
      now: 1,
      deadlineAt: 2,
      state: 'open',
    };
    expect(readSaveReply(reply)).toBe(reply);
    expect(saveReplySchema.safeParse(reply).success).toBe(true);
  });
});

describe('the line on how safe the responses are', () => {
  const quiet = { trouble: 'none', sending: false, anyAnswered: true } as const;
  const waiting = give(emptyOutbox(0), 1, { type: 'true-false', value: true }, 'key-a');

  test('never says stored while something waits', () => {
    expect(saveSummary(waiting, quiet)).toEqual({ state: 'saving', text: 'saveLocal', count: 1 });
    expect(saveSummary(waiting, { ...quiet, sending: true }).text).toBe('saveSending');
    expect(saveSummary(waiting, { ...quiet, trouble: 'failed' }).state).toBe('offline');
    expect(saveSummary(waiting, { ...quiet, trouble: 'signed-out' }).text).toBe('saveSignedOut');
  });

  test('names refused items once nothing waits', () => {
    const reply = {
      ...{ stored: [], head: { seq: 0, hash: '' }, now: 0, deadlineAt: 1, state: 'open' as const },
      refused: [{ key: 'key-a', code: 'bad-input', message: '' }],
    };
    const refused = settle(nextBatch(waiting, false).outbox, reply, ['key-a']);
    expect(saveSummary(refused, quiet)).toEqual({ state: 'error', text: 'saveRefused', count: 1 });
  });

  test('tells nothing answered from everything stored', () => {
    expect(saveSummary(emptyOutbox(0), { ...quiet, anyAnswered: false }).text).toBe('saveNothing');
    expect(saveSummary(emptyOutbox(0), quiet).text).toBe('saveAllStored');
  });
});

describe('shortcuts', () => {
  const press = (key: string, differences = {}) => ({
    ...{ key, altKey: true, ctrlKey: false, metaKey: false, shiftKey: false },
    ...differences,
  });

  test('are arrows with Alt alone', () => {
    expect(shortcutOf(press('ArrowLeft'), false)).toBe('previous');
    expect(shortcutOf(press('ArrowRight', { altKey: false }), false)).toBeUndefined();
    expect(shortcutOf(press('ArrowRight', { ctrlKey: true }), false)).toBeUndefined();
    expect(shortcutOf(press('x'), false)).toBeUndefined();
  });

  test('leave Alt+↓ to a list of choices', () => {
    expect(shortcutOf(press('ArrowDown'), true)).toBeUndefined();
    expect(shortcutOf(press('ArrowDown'), false)).toBe('next-blank');
  });

  test('go round to the first blank', () => {
    expect(nextAfter(5, [2, 5, 9])).toBe(9);
    expect(nextAfter(9, [2, 5, 9])).toBe(2);
    expect(nextAfter(1, [])).toBeUndefined();
  });
});

describe('what the runner may be given', () => {
  const state = {
    ...{ attemptId: 'a', title: 't', state: 'open', now: 1, startedAt: 1, deadlineAt: 2, resultPath: '/r' },
    head: { seq: 0, hash: '' },
    entries: [
      { position: 1, pointsHundredths: 200, item: { type: 'true-false', stem: 's' }, response: null },
    ],
  };

  test('has no field for a key', () => {
    expect(runnerStateSchema.safeParse(state).success).toBe(true);
    const leaking = {
      ...state,
      entries: [{ ...state.entries[0], item: { type: 'true-false', stem: 's', key: true } }],
    };
    expect(runnerStateSchema.safeParse(leaking).success).toBe(false);
  });

  test('sends a batch of one to a hundred responses', () => {
    const entry = { key: 'key-0001', position: 1, response: { type: 'blank' } };
    expect(saveRequestSchema.safeParse({ entries: [entry, entry], head: { seq: 0 } }).success).toBe(true);
    expect(saveRequestSchema.safeParse({ entries: [], head: { seq: 0 } }).success).toBe(false);
  });
});
