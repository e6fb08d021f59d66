import type { SaveReply } from '../../schemas/audience/runner.ts';
import type { AttemptCalls, Outcome } from './attempt-calls.ts';
import { nextBatch, type Outbox, settle, waitingPositions } from './outbox.ts';
import { retryDelayMs } from './retry-delay.ts';

/** What the sender needs of the page. */
export interface SenderPorts {
  outbox(): Outbox;
  /** Replaces the outbox on the page; `persist` is what writes it to the browser's own store. */
  setOutbox(outbox: Outbox): void;
  persist(): Promise<void>;
  save: AttemptCalls['save'];
  /** Told before and after every request: the keys under way, and what came of it (undefined while it runs). */
  onTraffic(underWay: ReadonlySet<string>, outcome?: Outcome<SaveReply>): void;
  /** Runs `again` after so many milliseconds; returns how to call it off. */
  later(again: () => void, ms: number): () => void;
  /** A chance value, 0..1. */
  chance(): number;
}

const none: ReadonlySet<string> = new Set();

/**
 * Empties an outbox into the server: one request at a time, each response first in the browser's own store, failures
 * retried with growing delays. A request that timed out may still arrive; the outbox's order makes that harmless.
 */
export class Sender {
  readonly #ports: SenderPorts;
  #running: Promise<void> | undefined;
  #callOff: (() => void) | undefined;
  #failures = 0;
  #stopped = false;
  /** Older responses of unknown fate and newer ones leave in one request: for the last seconds of an attempt. */
  sendAll = false;

  constructor(ports: SenderPorts) {
    this.#ports = ports;
  }

  /** Sends now what waits, without the delay of an earlier failure. Resolves when all is settled or a try failed. */
  wake(): Promise<void> {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** The page is going: everything leaves at once, without waiting for the store, in a request that outlives it. */
  sendLast(): void {
    if (this.#stopped) return;
    const { outbox, entries, fresh } = nextBatch(this.#ports.outbox(), true);
    if (entries.length === 0) return;
    this.#ports.setOutbox(outbox);
    void this.#ports.persist();
    void this.#ports.save({ entries, head: { seq: outbox.headSeq } }, true).then((outcome) => {
      if (outcome.kind === 'reply') this.#ports.setOutbox(settle(this.#ports.outbox(), outcome.reply, fresh));
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#callOff?.();
  }

  async #run(): Promise<void> {
    while (!this.#stopped && waitingPositions(this.#ports.outbox()).length > 0) {
      if (!(await this.#sendOne())) break;
    }
  }

  async #sendOne(): Promise<boolean> {
    const ports = this.#ports;
    const { outbox, entries, fresh } = nextBatch(ports.outbox(), this.sendAll);
    ports.setOutbox(outbox);
    await ports.persist();
    ports.onTraffic(new Set(entries.map((one) => one.key)));
    const outcome = await ports.save({ entries, head: { seq: outbox.headSeq } }, false);
    if (this.#stopped) return false;
    if (outcome.kind === 'reply') {
      const after = settle(ports.outbox(), outcome.reply, fresh);
      ports.setOutbox(after);
      ports.onTraffic(none, outcome);
      await ports.persist();
      const moved = entries.some((one) => !isWaiting(after, one.key));
      if (moved) this.#failures = 0;
      else this.#retryLater();
      return moved;
    }
    ports.onTraffic(none, outcome);
    if (outcome.kind === 'failed' || outcome.kind === 'signed-out') this.#retryLater();
    return false;
  }

  #retryLater(): void {
    this.#failures += 1;
    this.#callOff = this.#ports.later(
      () => void this.wake(),
      retryDelayMs(this.#failures, this.#ports.chance()),
    );
  }
}

function isWaiting(outbox: Outbox, key: string): boolean {
  return Object.values(outbox.slots).some((slot) => slot.waiting.some((one) => one.key === key));
}
