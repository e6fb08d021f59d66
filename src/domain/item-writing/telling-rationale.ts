import type { Item } from '../../schemas/item.ts';
import { lengthOf, type WritingFinding } from './finding.ts';
import { bareText, shareWithin, trigramsOf } from './option-text.ts';
import type { WritingWords } from './writing-words.ts';

/** A reason shorter than this gives none. */
const leastCharacters = 8;
/** From this share of its trigrams in the option it explains, or in the stem of a statement, a rationale repeats it. */
const repeatsFrom = 0.75;

interface Explained {
  at: string;
  rationale: string;
  /** What it must not merely repeat. */
  of: string;
}

/** A rationale explains: it gives more than the verdict, more than the words it is about, and another reason for each. */
export function findEmptyRationales(item: Item, words: WritingWords): WritingFinding[] {
  const explained = explainedBy(item);
  return explained.flatMap(({ at, rationale, of }, index) => {
    const fault = (expected: string): WritingFinding[] => [
      {
        rule: 'telling-rationale',
        item: item.id,
        at,
        expected,
        found: rationale,
        mend: 'Say why: the rule, the consequence, or the thought that misleads.',
      },
    ];
    if (words.bareVerdict.test(rationale)) return fault('a reason, not a verdict');
    if (lengthOf(rationale) < leastCharacters)
      return fault(`a reason of at least ${leastCharacters} characters`);
    if (shareWithin(trigramsOf(rationale), trigramsOf(of)) >= repeatsFrom)
      return fault('more than the words it explains');
    const same = explained.slice(0, index).find((other) => bareText(other.rationale) === bareText(rationale));
    return same ? fault(`another reason than ${same.at}`) : [];
  });
}

function explainedBy(item: Item): Explained[] {
  switch (item.type) {
    case 'true-false':
      return (['true', 'false'] as const).map((verdict) => ({
        at: `rationales.${verdict}`,
        rationale: item.rationales[verdict],
        of: item.stem,
      }));
    case 'numeric':
      return [
        { at: 'rationale', rationale: item.rationale, of: item.stem },
        // A slip is told by naming what of the task was left out.
        ...item.slips.map(({ value, rationale }) => ({ at: `slips.${value}`, rationale, of: '' })),
      ];
    case 'cloze':
      return item.blanks.map(({ id, rationale }) => ({ at: `blanks.${id}`, rationale, of: item.stem }));
    default:
      return item.options.map(({ id, text, rationale }) => ({ at: `options.${id}`, rationale, of: text }));
  }
}
