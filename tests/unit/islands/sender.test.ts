import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/islands/exam/attempt-calls.ts';
import { emptyOutbox, give, waitingPositions } from '../../../src/islands/exam/outbox.ts';
import { Sender, type SenderPorts } from '../../../src/islands/exam/sender.ts';
import type { SaveReply, SaveRequest } from '../../../src/schemas/audience/runner.ts';

/** A page whose server answers as told, and whose timers run only when called. */
function page(answers: ((request: SaveRequest) => Outcome<SaveReply>)[]) {
  let outbox = emptyOutbox(0);
  const events: string[] = [];
  const requests: SaveRequest[] = [];
  const timers: { again: () => void; ms: number }[] = [];
  const ports: SenderPorts = {
    outbox: () => outbox,
    setOutbox: (next) => {
      outbox = next;
    },
    persist: async () => {
      events.push('persist');
    },
    save: async (request, keepalive) => {
      events.push(keepalive ? 'last' : 'save');
      requests.push(request);
      return (answers.shift() ?? storesAll)(request);
    },
    onTraffic: () => {},
    later: (again, ms) => {
      timers.push({ again, ms });
      return () => timers.splice(0);
    },
    chance: () => 0,
  };
  const answer = (position: number, text: string, key: string) => {
    outbox = give(outbox, position, { type: 'numeric', text }, key);
  };
  return { sender: new Sender(ports), answer, events, requests, timers, outbox: () => outbox };
}

let seq = 0;
const storesAll = ({ entries }: SaveRequest): Outcome<SaveReply> => {
  seq += entries.length;
  const head = { seq, hash: '' };
  return {
    kind: 'reply',
    reply: { stored: entries.map((one) => one.key), refused: [], head, now: 0, deadlineAt: 1, state: 'open' },
  };
};
const fails = (): Outcome<SaveReply> => ({ kind: 'failed' });

test('writes to the browser before it sends', async () => {
  const { sender, answer, events } = page([]);
  answer(1, '5', 'key-a');
  await sender.wake();
  expect(events.slice(0, 2)).toEqual(['persist', 'save']);
});

test('has one request out at a time and sends what came meanwhile', async () => {
  const { sender, answer, requests, outbox } = page([]);
  answer(1, '5', 'key-a');
  const first = sender.wake();
  answer(2, '6', 'key-b');
  expect(sender.wake()).toBe(first);
  await first;
  expect(requests.map((one) => one.entries.map((entry) => entry.key))).toEqual([['key-a'], ['key-b']]);
  expect(waitingPositions(outbox())).toEqual([]);
});

test('waits longer after each failure and starts afresh after success', async () => {
  const { sender, answer, timers } = page([fails, fails, storesAll, fails]);
  answer(1, '5', 'key-a');
  await sender.wake();
  await sender.wake();
  expect(timers.map((one) => one.ms)).toEqual([1000]);
  await sender.wake();
  expect(timers).toEqual([]);
  answer(1, '6', 'key-b');
  await sender.wake();
  expect(timers.map((one) => one.ms)).toEqual([500]);
});

test('does not turn in circles on a refusal that says "not now"', async () => {
  const notNow = ({ entries }: SaveRequest): Outcome<SaveReply> => {
    const refused = entries.map(({ key }) => ({ key, code: 'node-not-ready', message: '' }));
    return {
      kind: 'reply',
      reply: { stored: [], refused, head: { seq: 0, hash: '' }, now: 0, deadlineAt: 1, state: 'open' },
    };
  };
  const { sender, answer, requests, timers } = page([notNow]);
  answer(1, '5', 'key-a');
  await sender.wake();
  expect(requests).toHaveLength(1);
  expect(timers).toHaveLength(1);
});

test('sends everything at once when the page goes, and nothing once stopped', async () => {
  const { sender, answer, requests, events } = page([fails]);
  answer(1, '5', 'key-a');
  await sender.wake();
  answer(1, '6', 'key-b');
  sender.sendLast();
  expect(events.at(-1)).toBe('last');
  expect(requests.at(-1)?.entries.map((one) => one.key)).toEqual(['key-a', 'key-b']);
  sender.stop();
  answer(2, '7', 'key-c');
  sender.sendLast();
  await sender.wake();
  expect(requests).toHaveLength(2);
});

test('gives up on an attempt that is not hers', async () => {
  const { sender, answer, timers } = page([() => ({ kind: 'stopped', message: '' })]);
  answer(1, '5', 'key-a');
  await sender.wake();
  expect(timers).toEqual([]);
});
