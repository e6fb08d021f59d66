import { folded, pairsOf } from './search-tokens.ts';

/** Less than this share in common is no likeness. */
const leastLikeness = 0.25;

/** The single Chinese characters of a text, as it is compared. */
export const hanOf = (text: string): string[] => folded(text).text.match(/\p{Script=Han}/gu) ?? [];

/** Pairs, and single Chinese characters too: one wrong character of four spoils most of the pairs. */
const tracesOf = (text: string) => new Set([...pairsOf(text), ...hanOf(text)]);

/**
 * The names most like what was typed, best first: by the share of characters and their pairs both have (Dice's
 * coefficient, 2·common ÷ both counts), the better of a name's two languages. Equally good ones keep their order.
 */
export function nearestNames<T extends { names: readonly string[] }>(
  typed: string,
  named: readonly T[],
  most: number,
): T[] {
  const asked = tracesOf(typed);
  const likeness = (name: string) => {
    const traces = tracesOf(name);
    const common = [...traces].filter((trace) => asked.has(trace)).length;
    return common === 0 ? 0 : (2 * common) / (traces.size + asked.size);
  };
  return named
    .map((one) => ({ one, likeness: Math.max(0, ...one.names.map(likeness)) }))
    .filter((rated) => rated.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ one }) => one);
}
