const firstMs = 500;
const longestMs = 15_000;

/**
 * Milliseconds to wait after the given number of failures in a row (from 1): half a second, doubling to 15 s, less up
 * to half of it by `chance` (0..1), so that a room of candidates does not come back in one wave.
 */
export function retryDelayMs(failures: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 10));
  return Math.round(full * (1 - chance / 2));
}
