import type { ClockReply, RunnerState, SaveReply } from '../../schemas/audience/runner.ts';
import type { Response } from '../../schemas/response.ts';
import { freshKey } from '../fresh-key.ts';
import { givesSomething } from '../item/gives-something.ts';
import { type AttemptCalls, attemptCalls, type Outcome } from './attempt-calls.ts';
import { Countdown } from './countdown.svelte.ts';
import { takeOver } from './one-tab.ts';
import { emptyOutbox, give, lastGiven, type Outbox, reopen, statusAt, toggleFlag, waitingPositions } from './outbox.ts';
import { Sender } from './sender.ts';
import { memoryStore, type OutboxStore, openIndexedStore } from './store.ts';

/** `opening` until the browser's own copy is read; `time-up` until the server closes; the last three are final here. */
export type Phase = 'opening' | 'open' | 'submitting' | 'time-up' | 'closed' | 'elsewhere' | 'stopped';

const typingStoreMs = 100;
const typingSendMs = 600;
const quietMs = 60_000;
const closingPollMs = 3000;

/** A running exam in the browser: what was given, how far it got, and what may still be done. */
export class Runner {
  readonly start: RunnerState;
  readonly countdown: Countdown;
  phase = $state<Phase>('opening');
  outbox = $state.raw<Outbox>(emptyOutbox(0));
  underWay = $state.raw<ReadonlySet<string>>(new Set());
  trouble = $state<'none' | 'failed' | 'signed-out'>('none');
  /** False where the browser keeps nothing: leaving the page then loses what has not been sent. */
  durable = $state(true);
  stoppedBecause = $state('');
  submitTrouble = $state<'none' | 'unsent' | 'failed'>('none');
  #store: OutboxStore = memoryStore;
  #calls: AttemptCalls;
  #sender: Sender;
  #lastTrafficMs = 0;
  #askedMs = 0;
  #typingStore: ReturnType<typeof setTimeout> | undefined;
  #typingSend: ReturnType<typeof setTimeout> | undefined;
  #submitKey = '';
  #leaving = false;

  constructor(start: RunnerState) {
    this.start = start;
    this.countdown = new Countdown(start.now, start.deadlineAt);
    this.#calls = attemptCalls(start.attemptId);
    this.#sender = new Sender({
      outbox: () => this.outbox,
      setOutbox: (outbox) => {
        this.outbox = outbox;
      },
      persist: () => this.#persist(),
      save: (request, keepalive) => this.#calls.save(request, keepalive),
      onTraffic: (underWay, outcome) => this.#onTraffic(underWay, outcome),
      later: (again, ms) => {
        const timer = setTimeout(again, ms);
        return () => clearTimeout(timer);
      },
      chance: () => crypto.getRandomValues(new Uint8Array(1))[0]! / 255,
    });
  }

  responseAt(position: number): Response | null {
    return lastGiven(this.outbox, position) ?? this.start.entries[position - 1]?.response ?? null;
  }

  isAnswered(position: number): boolean {
    return givesSomething(this.responseAt(position));
  }

  statusAt(position: number) {
    const status = statusAt(this.outbox, position, this.underWay);
    return status === 'untouched' && this.start.entries[position - 1]?.response ? 'stored' : status;
  }

  /** Takes a response in; typed text is stored after at most 100 ms and sent when the typing rests. */
  change(position: number, response: Response): void {
    if (this.phase !== 'open') return;
    this.outbox = give(this.outbox, position, response, freshKey());
    if (response.type !== 'numeric') return this.pushTyped();
    this.#typingStore ??= setTimeout(() => {
      this.#typingStore = undefined;
      void this.#persist();
    }, typingStoreMs);
    clearTimeout(this.#typingSend);
    this.#typingSend = setTimeout(() => this.pushTyped(), typingSendMs);
  }

  /** Stores and sends now what waits for the typing to rest. */
  pushTyped(): void {
    clearTimeout(this.#typingStore);
    clearTimeout(this.#typingSend);
    this.#typingStore = undefined;
    void this.#persist().then(() => this.#sender.wake());
  }

  flag(position: number): void {
    this.outbox = toggleFlag(this.outbox, position);
    void this.#persist();
  }

  /** Sends what is left, then submits. A failure leaves the exam open, with everything in place to try again. */
  async submit(): Promise<void> {
    if (this.phase !== 'open') return;
    this.phase = 'submitting';
    this.submitTrouble = 'none';
    await this.#sender.wake();
    if (this.phase !== 'submitting') return;
    if (waitingPositions(this.outbox).length > 0) return this.#submitFailed('unsent');
    this.#submitKey ||= freshKey();
    const outcome = await this.#calls.submit(this.#submitKey);
    if (outcome.kind === 'reply') return this.#leave(outcome.reply.resultPath);
    if (outcome.kind === 'closed') return this.#leave(this.start.resultPath);
    if (outcome.kind === 'stopped') return this.#stop(outcome.message);
    this.#submitFailed('failed');
  }

  /** Begins in the browser; returns how to end. */
  run(): () => void {
    const { attemptId } = this.start;
    const leaveTabs = takeOver(attemptId, () => this.#yieldToNewerTab());
    const stopClock = this.countdown.start(() => this.#onTick());
    const events = new AbortController();
    const { signal } = events;
    const wake = () => {
      if (document.visibilityState === 'visible') this.#resume();
    };
    addEventListener('online', wake, { signal });
    addEventListener('pageshow', wake, { signal });
    document.addEventListener('visibilitychange', wake, { signal });
    addEventListener('pagehide', () => this.#sendLast(), { signal });
    addEventListener('beforeunload', (event) => this.#warn(event), { signal });
    void this.#open();
    return () => {
      leaveTabs();
      stopClock();
      events.abort();
      this.#sender.stop();
    };
  }

  async #open(): Promise<void> {
    const { attemptId, entries, head } = this.start;
    try {
      this.#store = await openIndexedStore();
      const kept = await this.#store.load(attemptId);
      if (kept) this.outbox = reopen(kept, entries, head.seq);
      else this.outbox = emptyOutbox(head.seq);
    } catch {
      this.#keepNothing();
    }
    if (this.phase === 'opening') this.phase = 'open';
    this.#resume();
  }

  #resume(): void {
    if (!this.#isRunning()) return;
    void this.#sender.wake();
    void this.#askClock();
  }

  #isRunning(): boolean {
    return this.phase === 'open' || this.phase === 'submitting' || this.phase === 'time-up';
  }

  async #persist(): Promise<void> {
    if (this.phase === 'elsewhere' || this.#leaving) return;
    await this.#store.save(this.start.attemptId, this.outbox).catch(() => this.#keepNothing());
  }

  #keepNothing(): void {
    this.#store = memoryStore;
    this.durable = false;
  }

  #onTick(): void {
    if (!this.#isRunning()) return;
    const over = this.countdown.leftMs === 0;
    if (over && this.phase !== 'time-up') {
      this.phase = 'time-up';
      this.#sender.sendAll = true;
      this.pushTyped();
    } else if (!over && this.phase === 'time-up') {
      // The server has moved the deadline.
      this.phase = 'open';
      this.#sender.sendAll = false;
    }
    if (performance.now() - this.#lastTrafficMs > (over ? closingPollMs : quietMs)) void this.#askClock();
  }

  async #askClock(): Promise<void> {
    const askedMs = performance.now();
    this.#lastTrafficMs = askedMs;
    const outcome = await this.#calls.clock();
    if (outcome.kind === 'reply') this.#hear(outcome.reply, askedMs);
    else this.#heed(outcome);
  }

  #onTraffic(underWay: ReadonlySet<string>, outcome: Outcome<SaveReply> | undefined): void {
    this.underWay = underWay;
    this.#lastTrafficMs = performance.now();
    if (!outcome) {
      this.#askedMs = performance.now();
      return;
    }
    this.trouble = outcome.kind === 'failed' || outcome.kind === 'signed-out' ? outcome.kind : 'none';
    if (outcome.kind === 'reply') this.#hear(outcome.reply, this.#askedMs);
    else this.#heed(outcome);
  }

  #hear(reply: ClockReply, askedMs: number): void {
    if (!this.#isRunning()) return;
    this.countdown.sync(reply, askedMs);
    if (reply.state === 'closed') void this.#leaveClosed();
  }

  #heed(outcome: Exclude<Outcome<never>, { kind: 'reply' }>): void {
    if (outcome.kind === 'stopped') this.#stop(outcome.message);
    if (outcome.kind === 'closed') this.#leave(this.start.resultPath);
  }

  /** What is still here goes to the server even now: it does not count, but is kept for review. */
  async #leaveClosed(): Promise<void> {
    if (this.phase === 'submitting') return;
    this.phase = 'time-up';
    await this.#sender.wake();
    if (waitingPositions(this.outbox).length === 0) this.#leave(this.start.resultPath);
  }

  #leave(path: string): void {
    if (this.#leaving) return;
    this.#leaving = true;
    this.phase = 'closed';
    this.#sender.stop();
    void this.#store.remove(this.start.attemptId).finally(() => location.assign(path));
  }
}
