import type { CandidateItem } from '../../schemas/audience/item.ts';

/** Where an item stands among the items of its case, for those who cannot see the panel; null outside a case. */
export interface CasePlace {
  title: string;
  /** From 1. */
  place: number;
  total: number;
}

/** Whether two items belong to one case: what is shown above them is the same. */
export function sameCase(one: CandidateItem | undefined, other: CandidateItem | undefined): boolean {
  return (
    one?.case !== undefined &&
    one.case.title === other?.case?.title &&
    one.case.situation === other.case.situation
  );
}

/** The place of the item at an index in its case; the items of a case stand together. */
export function casePlace(items: readonly CandidateItem[], index: number): CasePlace | null {
  const item = items[index];
  if (!item?.case) return null;
  let first = index;
  while (sameCase(items[first - 1], item)) first -= 1;
  let last = index;
  while (sameCase(items[last + 1], item)) last += 1;
  return { title: item.case.title, place: index - first + 1, total: last - first + 1 };
}
