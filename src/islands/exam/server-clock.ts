/** The server's clock as this page knows it: `serverMs` was its time when the page's own counter stood at `countMs`. */
export interface ClockReading {
  serverMs: number;
  countMs: number;
}

/** A reading from a reply; the server is taken to have read its clock half-way between asking and receiving. */
export function readingOf(serverMs: number, askedMs: number, receivedMs: number): ClockReading {
  return { serverMs, countMs: (askedMs + receivedMs) / 2 };
}

/** Milliseconds left, never below 0. `countMs` counts evenly since the page began; the computer's date plays no part. */
export function remainingMs(reading: ClockReading, deadlineAt: number, countMs: number): number {
  return Math.max(0, deadlineAt - reading.serverMs - (countMs - reading.countMs));
}

/** `mm:ss`, minutes beyond 99 in full; a begun second counts as a whole one. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Minutes at which the time left is spoken. */
const spokenMinutes = [1, 5, 10, 30];

/** From here on the time is always shown. */
export const lowMs = 5 * 60_000;

/** The minute mark crossed between two readings of the time left, if any; of several, the lowest. */
export function minuteMarkCrossed(beforeMs: number, afterMs: number): number | undefined {
  return spokenMinutes.find((minutes) => beforeMs > minutes * 60_000 && afterMs <= minutes * 60_000);
}
