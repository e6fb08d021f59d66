import type { ClockReply } from '../../schemas/audience/runner.ts';
import { type ClockReading, minuteMarkCrossed, readingOf, remainingMs } from './server-clock.ts';

const tickMs = 250;

/** Time left by the server's clock, and the minute mark to be spoken. */
export class Countdown {
  leftMs = $state(0);
  /** The last minute mark crossed; null before the first. */
  spokenMinutes = $state<number | null>(null);
  #reading: ClockReading;
  #deadlineAt: number;

  constructor(now: number, deadlineAt: number) {
    this.#reading = { serverMs: now, countMs: performance.now() };
    this.#deadlineAt = deadlineAt;
    this.leftMs = Math.max(0, deadlineAt - now);
  }

  /** Every reply carries the server's time: sets the clock by it. */
  sync(reply: ClockReply, askedMs: number): void {
    this.#reading = readingOf(reply.now, askedMs, performance.now());
    this.#deadlineAt = reply.deadlineAt;
    this.tick();
  }

  tick(): void {
    const before = this.leftMs;
    this.leftMs = remainingMs(this.#reading, this.#deadlineAt, performance.now());
    this.spokenMinutes = minuteMarkCrossed(before, this.leftMs) ?? this.spokenMinutes;
  }

  /** Runs until the function it returns is called; `onTick` follows each reading. */
  start(onTick: () => void): () => void {
    const timer = setInterval(() => {
      this.tick();
      onTick();
    }, tickMs);
    return () => clearInterval(timer);
  }
}
