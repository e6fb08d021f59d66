/**
 * Critical values of chi-square at p = 0.01 by degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.4): a bank whose
 * keys fell by chance would be above once in a hundred times.
 */
const criticalAtOnePercent: Readonly<Record<number, number>> = {
  1: 6.635,
  2: 9.21,
  3: 11.345,
  4: 13.277,
  5: 15.086,
};

/** Expected counts below this make the approximation unsafe (Cochran 1954). */
const leastExpected = 5;

/**
 * Whether counts lie further from an even spread than chance explains (chi-square, p = 0.01); null where there are too
 * few to tell.
 */
export function unevenSpread(counts: readonly number[]): { statistic: number; critical: number } | null {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const critical = criticalAtOnePercent[counts.length - 1];
  if (critical === undefined || expected < leastExpected) return null;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return statistic > critical ? { statistic, critical } : null;
}

/**
 * The highest number of successes still within chance at one-sided p = 0.01, when each trial has its own probability
 * (binomial where all are equal): the least k with P(more than k) ≤ 0.01, by exact recurrence.
 */
export function mostByChance(probabilities: readonly number[]): number {
  let distribution = [1];
  for (const p of probabilities) {
    const next = new Array<number>(distribution.length + 1).fill(0);
    distribution.forEach((mass, count) => {
      next[count]! += mass * (1 - p);
      next[count + 1]! += mass * p;
    });
    distribution = next;
  }
  let above = 0;
  for (let count = distribution.length - 1; count > 0; count -= 1) {
    above += distribution[count]!;
    if (above > 0.01) return count;
  }
  return 0;
}
