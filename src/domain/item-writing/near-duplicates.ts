import type { Item } from '../../schemas/item.ts';
import { isChoice, rightTexts, type WritingFinding, type WrittenItem } from './finding.ts';
import { trigramsOf } from './option-text.ts';

/**
 * Jaccard similarity of the character trigrams of stem and key from which an exam item is a practice item told again.
 * Set on the 1,300 items of November 2026 by reading the nearest pairs: all above 0.32 asked for one fact in two shapes,
 * below 0.3 they shared an expression and asked for different things.
 */
export const nearDuplicateFrom = 0.3;
/**
 * The same for two numeric items with different keys: they teach and ask one calculation with other figures, which is
 * what practice is for, so only the words of the very same task count.
 */
export const nearCalculationFrom = 0.7;

/** What makes an item this item: its task and what is right in it. */
function substance(item: Item): string {
  if (isChoice(item)) return [item.stem, ...rightTexts(item)].join('\n');
  if (item.type === 'ordering' || item.type === 'matching')
    return [item.stem, ...item.options.map(({ text }) => text)].join('\n');
  if (item.type === 'cloze')
    return item.blanks.reduce((text, { id, accept }) => text.replace(`{{${id}}}`, accept[0]!), item.stem);
  return item.stem;
}

export interface NearPair {
  practice: string;
  exam: string;
  similarity: number;
}

/** Pairs of a practice and an exam item at least as similar as asked, by an index of trigrams; most similar first. */
export function nearPairs(written: readonly WrittenItem[], from: number): NearPair[] {
  const practice = written
    .filter(({ bank }) => bank === 'practice')
    .map(({ item }) => ({ id: item.id, grams: trigramsOf(substance(item)) }));
  const holders = new Map<string, number[]>();
  for (const [at, { grams }] of practice.entries())
    for (const gram of grams) holders.set(gram, [...(holders.get(gram) ?? []), at]);
  return written
    .filter(({ bank }) => bank === 'exam')
    .flatMap(({ item }) => {
      const grams = trigramsOf(substance(item));
      const shared = new Map<number, number>();
      for (const gram of grams)
        for (const at of holders.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      return [...shared].map(([at, both]) => ({
        practice: practice[at]!.id,
        exam: item.id,
        similarity: both / (grams.size + practice[at]!.grams.size - both),
      }));
    })
    .filter(({ similarity }) => similarity >= from)
    .sort((a, b) => b.similarity - a.similarity);
}

/** An exam item is no practice item in other words: whoever studied it would know the key by heart. */
export function findNearDuplicates(written: readonly WrittenItem[]): WritingFinding[] {
  const items = new Map(written.map(({ item }) => [item.id, item]));
  const limit = ({ practice, exam }: NearPair) =>
    otherCalculation(items.get(practice)!, items.get(exam)!) ? nearCalculationFrom : nearDuplicateFrom;
  const near = nearPairs(written, nearDuplicateFrom).filter((pair) => pair.similarity >= limit(pair));
  return near.map(({ practice, exam, similarity }) => ({
    rule: 'near-duplicate',
    item: exam,
    at: 'stem',
    expected: `less than ${limit({ practice, exam, similarity })} of stem and key in common with every practice item`,
    found: `${similarity.toFixed(2)} with ${practice}`,
    mend: 'Ask about the fact from another side or in another situation.',
  }));
}

const otherCalculation = (one: Item, other: Item): boolean =>
  one.type === 'numeric' && other.type === 'numeric' && one.key.value !== other.key.value;
