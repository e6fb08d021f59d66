import type { ClockReply, RunnerState } from '../../schemas/audience/runner.ts';
import type { Response } from '../../schemas/response.ts';
import { freshKey } from '../fresh-key.ts';
import { type AttemptCalls, attemptCalls, type Outcome } from './attempt-calls.ts';
import { Countdown } from './countdown.svelte.ts';
import { takeOver } from './one-tab.ts';
import { followPage } from './page-events.ts';
import { Responses } from './responses.svelte.ts';

/** `opening` until the browser's own copy is read; `time-up` until the server closes; the last three are final here. */
export type Phase = 'opening' | 'open' | 'submitting' | 'time-up' | 'closed' | 'elsewhere' | 'stopped';

const quietMs = 60_000;
const closingPollMs = 3000;

/** The course of one exam in the browser: when responses are taken, when it is submitted, how it ends. */
export class Runner {
  phase = $state<Phase>('opening');
  stoppedBecause = $state('');
  submitTrouble = $state<'none' | 'unsent' | 'failed' | 'signed-out'>('none');
  readonly start: RunnerState;
  readonly countdown: Countdown;
  readonly responses: Responses;
  readonly #calls: AttemptCalls;
  /** One key for all tries: submitting twice is submitting once. */
  #submitKey = '';
  #lastTrafficMs = 0;
  #closedByServer = false;
  #leaving = false;
  #handingIn = false;

  constructor(start: RunnerState) {
    this.start = start;
    this.countdown = new Countdown(start.now, start.deadlineAt);
    this.#calls = attemptCalls(start.attemptId);
    this.responses = new Responses(start, this.#calls.save, (outcome, askedMs) =>
      this.#hear(outcome, askedMs),
    );
  }

  change(position: number, response: Response): void {
    if (this.phase === 'open') this.responses.change(position, response);
  }

  /** Begins in the browser; returns how to end. The older tab is stopped before what it kept is read. */
  run(): () => void {
    const ends = [
      takeOver(this.start.attemptId, () => this.#stop('elsewhere')),
      this.countdown.start(() => this.#onTick()),
      followPage({
        onBack: () => this.#resume(),
        onGone: () => this.responses.sendLast(),
        mayNotLeave: () => this.#isRunning && !this.responses.isAllSettled,
      }),
      () => this.responses.stop(),
    ];
    void this.responses.open().then(() => {
      if (this.phase === 'opening') this.phase = 'open';
      this.#resume();
    });
    return () => {
      for (const end of ends) end();
    };
  }

  /** Sends what is left, then submits. A failure leaves the exam open, with everything in place to try again. */
  async submit(): Promise<void> {
    if (this.phase !== 'open') return;
    this.phase = 'submitting';
    this.submitTrouble = 'none';
    this.responses.push();
    await this.responses.flush();
    if (this.phase !== 'submitting') return;
    if (!this.responses.isAllSettled) return this.#submitFailed('unsent');
    this.#submitKey ||= freshKey();
    const outcome = await this.#calls.submit(this.#submitKey);
    if (outcome.kind === 'reply') return this.#leave(outcome.reply.resultPath);
    this.#heed(outcome);
    if (outcome.kind === 'failed' || outcome.kind === 'signed-out') this.#submitFailed(outcome.kind);
  }

  #submitFailed(trouble: 'unsent' | 'failed' | 'signed-out'): void {
    this.submitTrouble = trouble;
    if (this.phase === 'submitting') this.phase = 'open';
  }

  get #isRunning(): boolean {
    return this.phase === 'open' || this.phase === 'submitting' || this.phase === 'time-up';
  }

  #resume(): void {
    if (!this.#isRunning) return;
    void this.responses.flush();
    void this.#askClock();
  }

  #onTick(): void {
    if (!this.#isRunning) return;
    const over = this.#closedByServer || this.countdown.leftMs === 0;
    if (over && this.phase !== 'time-up') {
      this.phase = 'time-up';
      this.responses.holdNothingBack(true);
      this.responses.push();
    } else if (!over && this.phase === 'time-up') {
      // The server has moved the deadline.
      this.phase = 'open';
      this.responses.holdNothingBack(false);
    }
    if (over && !this.#handingIn && this.responses.isAllSettled) void this.#handIn();
    if (performance.now() - this.#lastTrafficMs > (over ? closingPollMs : quietMs)) void this.#askClock();
  }

  /** Time is up and everything is stored: the candidate need not sit through the grace. The server closes it anyway. */
  async #handIn(): Promise<void> {
    this.#handingIn = true;
    this.#submitKey ||= freshKey();
    const outcome = await this.#calls.submit(this.#submitKey);
    if (outcome.kind === 'reply') return this.#leave(outcome.reply.resultPath);
    this.#heed(outcome);
    setTimeout(() => {
      this.#handingIn = false;
    }, closingPollMs);
  }

  async #askClock(): Promise<void> {
    const askedMs = performance.now();
    this.#lastTrafficMs = askedMs;
    this.#hear(await this.#calls.clock(), askedMs);
  }

  #hear(outcome: Outcome<ClockReply>, askedMs: number): void {
    if (outcome.kind !== 'reply') {
      this.#heed(outcome);
      return;
    }
    this.#lastTrafficMs = performance.now();
    if (!this.#isRunning) return;
    this.countdown.sync(outcome.reply, askedMs);
    if (outcome.reply.state === 'closed' && this.phase !== 'submitting') void this.#leaveClosed();
  }

  #heed(outcome: Exclude<Outcome<never>, { kind: 'reply' }>): void {
    if (outcome.kind === 'closed') this.#leave(this.start.resultPath);
    if (outcome.kind === 'stopped') this.#stop('stopped', outcome.message);
  }

  /** What is still here goes to the server even now: it does not count, but is kept for review. */
  async #leaveClosed(): Promise<void> {
    this.#closedByServer = true;
    this.phase = 'time-up';
    await this.responses.flush();
    if (this.responses.isAllSettled) this.#leave(this.start.resultPath);
  }

  #stop(phase: 'elsewhere' | 'stopped', message = ''): void {
    if (this.#leaving) return;
    this.phase = phase;
    this.stoppedBecause = message;
    this.responses.stop();
  }

  #leave(path: string): void {
    if (this.#leaving) return;
    this.#leaving = true;
    this.phase = 'closed';
    void this.responses.forget().then(() => location.assign(path));
  }
}
