import { findOptionsOnOptions } from './all-of-the-above.ts';
import { findUnfocusedStem } from './answerable-stem.ts';
import { findMissingFields } from './author-fields.ts';
import { findEqualOptions } from './distinct-options.ts';
import type { WritingFinding, WrittenItem } from './finding.ts';
import { findLongKeys } from './key-length.ts';
import { findLooseNumbers } from './key-numbers.ts';
import { findUnevenKeys } from './key-position.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { findOddOptions } from './parallel-options.ts';
import { findEmptyRationales } from './telling-rationale.ts';
import { findUnmarkedNegative } from './unmarked-negative.ts';
import type { WritingWords } from './writing-words.ts';

/** Every breach of the rules of item writing in both banks: first item by item, then what only a whole bank shows. */
export function findWritingFaults(written: readonly WrittenItem[], words: WritingWords): WritingFinding[] {
  const single = written.flatMap((one) => [
    ...findMissingFields(one.item),
    ...findUnfocusedStem(one.item, words),
    ...findUnmarkedNegative(one.item, words),
    ...findOptionsOnOptions(one.item, words),
    ...findEqualOptions(one.item),
    ...findOddOptions(one.item, words),
    ...findEmptyRationales(one.item, words),
    ...findLooseNumbers(one, words),
  ]);
  const banks = (['practice', 'exam'] as const).flatMap((bank) => {
    const own = written.filter((one) => one.bank === bank);
    return [...findUnevenKeys(bank, own), ...findLongKeys(bank, own)];
  });
  return [...single, ...findNearDuplicates(written), ...banks];
}
