import type { Item } from '../../schemas/item.ts';
import { isChoice, lengthOf, type WritingFinding } from './finding.ts';
import type { WritingWords } from './writing-words.ts';

/** An option this many times as long as the median of the others, and this many characters longer, stands out. */
const timesAsLong = 1.75;
const charactersLonger = 8;

/** Short, with digits: an amount, a rate, a date. */
const amount = /^[^\p{Script=Han}]*\d[^\p{Script=Han}]*\p{Script=Han}{0,4}$/u;

/**
 * Options are of one build (Haladyna et al. 2002, rules 22 and 23): none stands out by its length, all or none end with
 * a full stop, and among amounts there is no option without one. What stands out is chosen or ruled out unread.
 */
export function findOddOptions(item: Item, words: WritingWords): WritingFinding[] {
  if (!isChoice(item)) return [];
  const { options } = item;
  const finding = (id: string, expected: string, mend: string): WritingFinding => ({
    rule: 'parallel-options',
    item: item.id,
    at: `options.${id}`,
    expected,
    found: options.find((option) => option.id === id)!.text,
    mend,
  });
  const findings = options
    .filter(({ id, text }) => {
      const others = median(
        options.filter((option) => option.id !== id).map((option) => lengthOf(option.text)),
      );
      return lengthOf(text) > others * timesAsLong && lengthOf(text) > others + charactersLonger;
    })
    .map(({ id }) => finding(id, 'a length like the others', 'Shorten it, or fill out the others.'));
  const stopped = options.filter(({ text }) => words.fullStop.test(text));
  if (stopped.length > 0 && stopped.length < options.length)
    findings.push(
      finding(stopped[0]!.id, 'all options or none to end with a full stop', 'Make the ends agree.'),
    );
  const bare = options.filter(({ text }) => !/\d/.test(text));
  const amounts = options.filter(({ text }) => amount.test(text));
  if (bare.length === 1 && amounts.length === options.length - 1)
    findings.push(finding(bare[0]!.id, 'an amount, as the others are', 'Put an amount there.'));
  return findings;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
