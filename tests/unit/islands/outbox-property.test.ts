import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  emptyOutbox,
  give,
  lastGiven,
  nextBatch,
  type Outbox,
  reopen,
  settle,
  statusAt,
  waitingPositions,
} from '../../../src/islands/exam/outbox.ts';
import type { SaveReply, SaveRequest } from '../../../src/schemas/audience/runner.ts';
import type { Response } from '../../../src/schemas/response.ts';

const positions = [1, 2, 3];
const nothingUnderWay: ReadonlySet<string> = new Set();

/** The server as it is promised: an append-only log, each key once, the last line of a position counts. */
class ModelServer {
  readonly log: SaveRequest['entries'] = [];

  take({ entries }: SaveRequest): SaveReply {
    for (const entry of entries) if (!this.log.some((line) => line.key === entry.key)) this.log.push(entry);
    const head = { seq: this.log.length, hash: String(this.log.length) };
    return { stored: entries.map((one) => one.key), refused: [], head, now: 0, deadlineAt: 1, state: 'open' };
  }

  current(position: number): Response | undefined {
    return this.log.findLast((line) => line.position === position)?.response;
  }
}

interface Message {
  request: SaveRequest;
  fresh: readonly string[];
}

type Step =
  | { do: 'give'; position: number; text: string }
  | { do: 'send'; all: boolean }
  | { do: 'arrive' | 'repeat' | 'lose'; pick: number }
  | { do: 'reply' | 'loseReply'; pick: number }
  | { do: 'reload' };

const pick = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('give' as const),
    position: fc.constantFrom(...positions),
    text: fc.stringMatching(/^[0-9]{1,2}$/),
  }),
  fc.record({ do: fc.constant('send' as const), all: fc.boolean() }),
  fc.record({ do: fc.constantFrom('arrive' as const, 'repeat' as const, 'lose' as const), pick }),
  fc.record({ do: fc.constantFrom('reply' as const, 'loseReply' as const), pick }),
  fc.constant({ do: 'reload' as const }),
);

/** A browser, a server, and a network that loses, repeats, delays and reorders whatever is on it. */
class World {
  readonly server = new ModelServer();
  readonly requests: Message[] = [];
  readonly replies: { reply: SaveReply; fresh: readonly string[] }[] = [];
  readonly given = new Map<number, Response>();
  outbox: Outbox = emptyOutbox(0);
  /** What the browser's own store holds: written before every request, but the last one of a page does not wait. */
  disk: Outbox = this.outbox;
  #keys = 0;

  send(all: boolean): void {
    const { outbox, entries, fresh } = nextBatch(this.outbox, all);
    this.outbox = outbox;
    if (entries.length > 0)
      this.requests.push({ request: { entries, head: { seq: outbox.headSeq } }, fresh });
  }

  run(step: Step): void {
    if (step.do === 'give') {
      const response: Response = { type: 'numeric', text: step.text };
      this.#keys += 1;
      this.outbox = give(this.outbox, step.position, response, `key-${this.#keys}`);
      this.given.set(step.position, response);
      this.disk = this.outbox;
    } else if (step.do === 'send') this.send(step.all);
    else if (step.do === 'reload') this.#reload();
    else if (step.do === 'reply' || step.do === 'loseReply') {
      const [one] = this.replies.splice(step.pick % (this.replies.length || 1), 1);
      if (one && step.do === 'reply') this.outbox = settle(this.outbox, one.reply, one.fresh);
    } else {
      const index = step.pick % (this.requests.length || 1);
      const message = this.requests[index];
      if (message && step.do !== 'lose') this.#arrive(message);
      if (step.do !== 'repeat') this.requests.splice(index, 1);
    }
  }

  #arrive({ request, fresh }: Message): void {
    this.replies.push({ reply: this.server.take(request), fresh });
  }

  /** The page is closed and opened again; replies on their way to the old page find nobody. */
  #reload(): void {
    this.replies.length = 0;
    const kept: Outbox = JSON.parse(JSON.stringify(this.disk));
    const entries = positions.map((position) => ({
      position,
      response: this.server.current(position) ?? null,
    }));
    this.outbox = reopen(kept, entries, this.server.log.length);
  }

  /** The network works from now on: send, receive, until nothing waits. Then every old message arrives after all. */
  settleAll(): void {
    for (let tries = 0; tries < 50 && waitingPositions(this.outbox).length > 0; tries += 1) {
      const { outbox, entries, fresh } = nextBatch(this.outbox, false);
      this.outbox = outbox;
      this.outbox = settle(this.outbox, this.server.take({ entries, head: { seq: outbox.headSeq } }), fresh);
    }
    for (const message of this.requests) this.#arrive(message);
  }
}

function expectNoFalseStored({ outbox, server }: World): void {
  for (const position of positions) {
    if (statusAt(outbox, position, nothingUnderWay) !== 'stored') continue;
    expect(server.current(position)).toEqual(lastGiven(outbox, position));
  }
}

test('whatever is lost, repeated, delayed or reloaded, the server ends with the last response of each position', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = new World();
      for (const one of steps) {
        world.run(one);
        expectNoFalseStored(world);
      }
      world.settleAll();
      expectNoFalseStored(world);
      expect(waitingPositions(world.outbox)).toEqual([]);
      for (const [position, response] of world.given)
        expect(world.server.current(position)).toEqual(response);
    }),
    { numRuns: 2000, seed: 20261122 },
  );
});
