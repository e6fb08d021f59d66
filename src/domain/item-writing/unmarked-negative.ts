import type { Item } from '../../schemas/item.ts';
import { isChoice, type WritingFinding } from './finding.ts';
import type { WritingWords } from './writing-words.ts';

/**
 * A stem that asks for what is not so marks the word that says it: under time pressure it is read over, and the item
 * measures attention (Haladyna et al. 2002, rule 17). What a client says and what the situation denies is not the task.
 */
export function findUnmarkedNegative(item: Item, words: WritingWords): WritingFinding[] {
  if (!isChoice(item) || words.marked.test(item.stem)) return [];
  const clauses = item.stem.replaceAll(words.aside, '').split(words.clauseEnd);
  const negative = clauses.find((clause) => words.negativeTask.test(clause));
  if (negative === undefined) return [];
  return [
    {
      rule: 'unmarked-negative',
      item: item.id,
      at: 'stem',
      expected: 'a task asked in the positive, or its negative word in brackets as the house marks it',
      found: negative.trim(),
      mend: 'Ask for what is so, or mark the negative word.',
    },
  ];
}
