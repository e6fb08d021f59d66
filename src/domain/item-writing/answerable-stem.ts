import type { Item } from '../../schemas/item.ts';
import { isChoice, type WritingFinding } from './finding.ts';
import type { WritingWords } from './writing-words.ts';

/**
 * The stem holds the task (Haladyna et al. 2002, rules 14 and 15): a choice asks a question that says what about, one
 * that could be answered before reading the options; a number is asked for; where there are no options none are
 * mentioned; a statement to judge states.
 */
export function findUnfocusedStem(item: Item, words: WritingWords): WritingFinding[] {
  const { stem } = item;
  const finding = (expected: string, mend: string): WritingFinding[] => [
    { rule: 'answerable-stem', item: item.id, at: 'stem', expected, found: stem, mend },
  ];
  const asks = words.asks.test(stem);
  if (isChoice(item) && words.unfocusedStem.test(stem))
    return finding(
      'a question that says what it is about',
      'Name the situation or the fact that is asked for.',
    );
  if ((isChoice(item) || item.type === 'numeric') && !asks)
    return finding('a stem that ends in its question', 'Ask the question at the end.');
  if ((item.type === 'numeric' || item.type === 'cloze') && words.pointsAtOptions.test(stem))
    return finding('no mention of options', 'The item shows none: ask without them.');
  if (item.type === 'true-false' && words.question.test(stem))
    return finding('a statement', 'State it; the page asks whether it holds.');
  return [];
}
