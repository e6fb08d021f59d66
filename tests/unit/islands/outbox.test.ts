import { describe, expect, test } from 'vitest';
import {
  emptyOutbox,
  give,
  lastGiven,
  nextBatch,
  type Outbox,
  refusedPositions,
  reopen,
  settle,
  statusAt,
  toggleFlag,
  waitingPositions,
} from '../../../src/islands/exam/outbox.ts';
import type { SaveReply } from '../../../src/schemas/audience/runner.ts';
import type { Response } from '../../../src/schemas/response.ts';

const choice = (id: string): Response => ({ type: 'single-choice', choice: id });
const nothingUnderWay: ReadonlySet<string> = new Set();

function replyOf(differences: Partial<SaveReply>): SaveReply {
  return {
    stored: [],
    refused: [],
    head: { seq: 0, hash: '' },
    now: 0,
    deadlineAt: 1,
    state: 'open',
    ...differences,
  };
}

const keysOf = (batch: { entries: { key: string }[] }) => batch.entries.map((one) => one.key);

/** An outbox with one response of position 1 stored under `a` as line 1 of the server's chain. */
function withOneStored(): Outbox {
  const { outbox, fresh } = nextBatch(give(emptyOutbox(0), 1, choice('1'), 'a'), false);
  return settle(outbox, replyOf({ stored: ['a'], head: { seq: 1, hash: 'x' } }), fresh);
}

describe('outbox', () => {
  test('replaces a response that has not left yet', () => {
    const outbox = give(give(emptyOutbox(0), 1, choice('1'), 'a'), 1, choice('2'), 'b');
    expect(nextBatch(outbox, false).entries).toEqual([{ key: 'b', position: 1, response: choice('2') }]);
  });

  test('keeps a response that has left, and sends it again under its own key before the newer one', () => {
    const sent = nextBatch(give(emptyOutbox(0), 1, choice('1'), 'a'), false).outbox;
    const changed = give(sent, 1, choice('2'), 'b');
    expect(keysOf(nextBatch(changed, false))).toEqual(['a']);
    expect(lastGiven(changed, 1)).toEqual(choice('2'));
    const settled = settle(changed, replyOf({ stored: ['a'], head: { seq: 1, hash: 'x' } }), ['a']);
    expect(keysOf(nextBatch(settled, false))).toEqual(['b']);
  });

  test('sends older and newer together, in order, when it is the last chance', () => {
    const sent = nextBatch(give(emptyOutbox(0), 1, choice('1'), 'a'), false).outbox;
    expect(keysOf(nextBatch(give(sent, 1, choice('2'), 'b'), true))).toEqual(['a', 'b']);
  });

  test('says local, sent and stored only when that is true', () => {
    const given = give(emptyOutbox(0), 1, choice('1'), 'a');
    expect(statusAt(given, 1, nothingUnderWay)).toBe('local');
    const { outbox } = nextBatch(given, false);
    expect(statusAt(outbox, 1, new Set(['a']))).toBe('sent');
    expect(statusAt(outbox, 1, nothingUnderWay)).toBe('local');
    const changed = give(outbox, 1, choice('2'), 'b');
    expect(statusAt(changed, 1, new Set(['a']))).toBe('local');
    expect(statusAt(withOneStored(), 1, nothingUnderWay)).toBe('stored');
    expect(statusAt(given, 2, nothingUnderWay)).toBe('untouched');
  });

  test('shows a refused response with its reason and does not send it again', () => {
    const { outbox, fresh } = nextBatch(give(emptyOutbox(0), 1, { type: 'numeric', text: 'x' }, 'a'), false);
    const refused = settle(
      outbox,
      replyOf({ refused: [{ key: 'a', code: 'bad-input', message: 'no number' }] }),
      fresh,
    );
    expect(statusAt(refused, 1, nothingUnderWay)).toBe('refused');
    expect(refusedPositions(refused)).toEqual([1]);
    expect(lastGiven(refused, 1)).toEqual({ type: 'numeric', text: 'x' });
    expect(waitingPositions(refused)).toEqual([]);
    expect(statusAt(give(refused, 1, { type: 'numeric', text: '5' }, 'b'), 1, nothingUnderWay)).toBe('local');
  });

  test('keeps a response the server could not take just now', () => {
    const { outbox, fresh } = nextBatch(give(emptyOutbox(0), 1, choice('1'), 'a'), false);
    const after = settle(
      outbox,
      replyOf({ refused: [{ key: 'a', code: 'too-many-tries', message: '' }] }),
      fresh,
    );
    expect(waitingPositions(after)).toEqual([1]);
  });

  test('drops a refused older response when a newer one waits', () => {
    const sent = nextBatch(give(emptyOutbox(0), 1, choice('1'), 'a'), false).outbox;
    const reply = replyOf({ refused: [{ key: 'a', code: 'bad-input', message: 'no' }] });
    const after = settle(give(sent, 1, choice('2'), 'b'), reply, ['a']);
    expect(keysOf(nextBatch(after, false))).toEqual(['b']);
    expect(refusedPositions(after)).toEqual([]);
  });

  test('sends a stored response again when the server has lost the end of its chain', () => {
    const given = give(withOneStored(), 2, choice('3'), 'b');
    const { outbox, fresh } = nextBatch(given, false);
    // The chain should have grown from 1 to 2; at 1 it holds only the newer response.
    const after = settle(outbox, replyOf({ stored: ['b'], head: { seq: 1, hash: 'y' } }), fresh);
    expect(statusAt(after, 1, nothingUnderWay)).toBe('local');
    expect(keysOf(nextBatch(after, false))).toEqual(['a']);
    expect(statusAt(after, 2, nothingUnderWay)).toBe('stored');
  });

  test('keeps flags apart from responses', () => {
    const flagged = toggleFlag(toggleFlag(emptyOutbox(0), 3), 1);
    expect(toggleFlag(flagged, 3).flags).toEqual([1]);
    expect(waitingPositions(flagged)).toEqual([]);
  });
});

describe('reopening what the browser kept', () => {
  test('shows and sends again what was waiting, as something that may already have left', () => {
    const kept = give(emptyOutbox(0), 1, choice('2'), 'a');
    const opened = reopen(kept, [{ position: 1, response: choice('1') }], 5);
    expect(lastGiven(opened, 1)).toEqual(choice('2'));
    expect(keysOf(nextBatch(give(opened, 1, choice('3'), 'b'), true))).toEqual(['a', 'b']);
  });

  test('gives way to a response stored later from elsewhere', () => {
    const opened = reopen(withOneStored(), [{ position: 1, response: choice('4') }], 2);
    expect(lastGiven(opened, 1)).toBeUndefined();
    expect(waitingPositions(opened)).toEqual([]);
  });

  test('recognises its own stored response whatever the order of fields', () => {
    const stored = settle(
      nextBatch(give(emptyOutbox(0), 1, { type: 'matching', pairs: { 2: '1', 1: '3' } }, 'a'), false).outbox,
      replyOf({ stored: ['a'], head: { seq: 1, hash: 'x' } }),
      ['a'],
    );
    const response: Response = { pairs: { 1: '3', 2: '1' }, type: 'matching' };
    expect(statusAt(reopen(stored, [{ position: 1, response }], 1), 1, nothingUnderWay)).toBe('stored');
  });

  test('sends again a confirmed response the server no longer has', () => {
    const opened = reopen(withOneStored(), [{ position: 1, response: null }], 0);
    expect(lastGiven(opened, 1)).toEqual(choice('1'));
    expect(keysOf(nextBatch(opened, false))).toEqual(['a']);
  });

  test('keeps the reason of a refusal, and the flags', () => {
    const { outbox, fresh } = nextBatch(give(emptyOutbox(0), 1, choice('9'), 'a'), false);
    const refused = settle(
      outbox,
      replyOf({ refused: [{ key: 'a', code: 'bad-input', message: 'no' }] }),
      fresh,
    );
    const opened = reopen(toggleFlag(refused, 1), [{ position: 1, response: null }], 0);
    expect(statusAt(opened, 1, nothingUnderWay)).toBe('refused');
    expect(opened.flags).toEqual([1]);
  });
});
