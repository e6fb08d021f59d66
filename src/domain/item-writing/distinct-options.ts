import type { Item } from '../../schemas/item.ts';
import type { WritingFinding } from './finding.ts';
import { bareText } from './option-text.ts';

/**
 * No two options (or targets) say the same thing in another dress: width, spacing, punctuation, or one amount in two
 * scales. Two right answers would make neither the key, two equal distractors are one.
 */
export function findEqualOptions(item: Item): WritingFinding[] {
  const lists: [string, readonly { id: string; text: string }[]][] = [];
  if ('options' in item) lists.push(['options', item.options]);
  if (item.type === 'matching') lists.push(['targets', item.targets]);
  return lists.flatMap(([name, entries]) =>
    entries.flatMap((entry, index) => {
      const same = entries.slice(0, index).find((other) => substance(other.text) === substance(entry.text));
      if (!same) return [];
      return [
        {
          rule: 'distinct-options' as const,
          item: item.id,
          at: `${name}.${entry.id}`,
          expected: `another meaning than ${name}.${same.id}`,
          found: entry.text,
          mend: 'Write another distractor.',
        },
      ];
    }),
  );
}

/** What is compared: letters and digits, with trailing zeros of decimals left out. */
const substance = (text: string): string =>
  bareText(text).replaceAll(/\d+\.\d+/g, (number) => String(Number(number)));
