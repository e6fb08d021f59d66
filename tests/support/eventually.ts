import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until a fact holds, and answers it; fails by name once the deadline has passed. */
export async function eventually<T>(
  what: string,
  fact: () => Promise<T | null> | T | null,
  deadlineMs = 20_000,
): Promise<T> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const found = await fact();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`within ${deadlineMs} ms it did not come true that ${what}`);
    await pause(10);
  }
}
