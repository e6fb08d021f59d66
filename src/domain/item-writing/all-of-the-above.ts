import type { Item } from '../../schemas/item.ts';
import { isChoice, type WritingFinding } from './finding.ts';
import type { WritingWords } from './writing-words.ts';

/**
 * No option stands for other options ("all of the above", "none of these", "both A and B"): who knows two of them knows
 * the key, and options are shown in another order on every form (Haladyna et al. 2002, rules 25 and 26).
 */
export function findOptionsOnOptions(item: Item, words: WritingWords): WritingFinding[] {
  if (!isChoice(item)) return [];
  return item.options
    .filter(({ text }) => words.allOfTheAbove.test(text))
    .map(({ id, text }) => ({
      rule: 'all-of-the-above',
      item: item.id,
      at: `options.${id}`,
      expected: 'an option that stands by itself',
      found: text,
      mend: 'Write a distractor, or make the item multiple choice.',
    }));
}
