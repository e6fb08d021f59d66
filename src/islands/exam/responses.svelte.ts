import type { RunnerState, SaveReply } from '../../schemas/audience/runner.ts';
import type { Response } from '../../schemas/response.ts';
import { freshKey } from '../fresh-key.ts';
import { givesSomething } from '../item/gives-something.ts';
import type { AttemptCalls, Outcome } from './attempt-calls.ts';
import {
  emptyOutbox,
  give,
  lastGiven,
  reopen,
  type SlotStatus,
  statusAt,
  toggleFlag,
  waitingPositions,
} from './outbox.ts';
import { Sender } from './sender.ts';
import { memoryStore, type OutboxStore, openIndexedStore } from './store.ts';

/** Typed text is stored after at most this long, and sent once the typing has rested for the second. */
const typingStoreMs = 100;
const typingSendMs = 600;

type Timer = ReturnType<typeof setTimeout> | undefined;

/** What the candidate gave, kept by this browser and on its way to the server, as the page shows it. */
export class Responses {
  outbox = $state.raw(emptyOutbox(0));
  /** Keys of the request that is out now. */
  underWay = $state.raw<ReadonlySet<string>>(new Set());
  trouble = $state<'none' | 'failed' | 'signed-out'>('none');
  /** False where the browser keeps nothing: leaving the page then loses what has not been sent. */
  durable = $state(true);
  readonly #start: RunnerState;
  readonly #sender: Sender;
  #store: OutboxStore = memoryStore;
  #askedMs = 0;
  #stopped = false;
  #typingStore: Timer;
  #typingSend: Timer;

  /** `onOutcome` hears what came of each request, and when it was sent (by `performance.now`). */
  constructor(
    start: RunnerState,
    save: AttemptCalls['save'],
    onOutcome: (outcome: Outcome<SaveReply>, askedMs: number) => void,
  ) {
    this.#start = start;
    this.#sender = new Sender({
      outbox: () => this.outbox,
      setOutbox: (outbox) => {
        this.outbox = outbox;
      },
      persist: () => this.#persist(),
      save,
      onTraffic: (underWay, outcome) => {
        this.underWay = underWay;
        if (!outcome) this.#askedMs = performance.now();
        else {
          this.trouble = outcome.kind === 'failed' || outcome.kind === 'signed-out' ? outcome.kind : 'none';
          onOutcome(outcome, this.#askedMs);
        }
      },
      later: (again, ms) => {
        const timer = setTimeout(again, ms);
        return () => clearTimeout(timer);
      },
      chance: () => crypto.getRandomValues(new Uint8Array(1))[0]! / 255,
    });
  }

  at(position: number): Response | null {
    return lastGiven(this.outbox, position) ?? this.#start.entries[position - 1]?.response ?? null;
  }

  isAnswered(position: number): boolean {
    return givesSomething(this.at(position));
  }

  statusAt(position: number): SlotStatus {
    const status = statusAt(this.outbox, position, this.underWay);
    return status === 'untouched' && this.#start.entries[position - 1]?.response ? 'stored' : status;
  }

  get isAllSettled(): boolean {
    return waitingPositions(this.outbox).length === 0;
  }

  change(position: number, response: Response): void {
    this.outbox = give(this.outbox, position, response, freshKey());
    if (response.type === 'numeric' || response.type === 'cloze') this.#rest();
    else this.push();
  }

  #rest(): void {
    this.#typingStore ??= setTimeout(() => {
      this.#typingStore = undefined;
      void this.#persist();
    }, typingStoreMs);
    clearTimeout(this.#typingSend);
    this.#typingSend = setTimeout(() => this.push(), typingSendMs);
  }

  /** Stores and sends now, without waiting for the typing to rest. */
  push(): void {
    clearTimeout(this.#typingStore);
    clearTimeout(this.#typingSend);
    this.#typingStore = undefined;
    void this.#persist().then(() => this.#sender.wake());
  }

  flag(position: number): void {
    this.outbox = toggleFlag(this.outbox, position);
    void this.#persist();
  }

  /** Resolves when everything is settled, or when a try failed; a retry then follows by itself. */
  flush(): Promise<void> {
    return this.#sender.wake();
  }

  /** From the deadline on, nothing is held back for a later request. */
  holdNothingBack(on: boolean): void {
    this.#sender.sendAll = on;
  }

  sendLast(): void {
    this.#sender.sendLast();
  }

  /** Reads what this browser kept of the attempt; it is shown and sent again. */
  async open(): Promise<void> {
    const { attemptId, entries, head } = this.#start;
    this.outbox = emptyOutbox(head.seq);
    try {
      this.#store = await openIndexedStore();
      const kept = await this.#store.load(attemptId);
      if (kept) this.outbox = reopen(kept, entries, head.seq);
    } catch {
      this.#keepNothing();
    }
  }

  /** Another page has the attempt now: nothing more is written or sent from here. */
  stop(): void {
    this.#stopped = true;
    this.#sender.stop();
  }

  /** After the receipt: the browser forgets the attempt. */
  async forget(): Promise<void> {
    this.stop();
    await this.#store.remove(this.#start.attemptId).catch(() => {});
  }

  async #persist(): Promise<void> {
    if (this.#stopped) return;
    await this.#store.save(this.#start.attemptId, this.outbox).catch(() => this.#keepNothing());
  }

  #keepNothing(): void {
    this.#store = memoryStore;
    this.durable = false;
  }
}
