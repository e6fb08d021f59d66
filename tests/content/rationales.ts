import type { Item } from '../../src/schemas/item.ts';

/**
 * The reasons an item gives: one for each option; one for each choice of a true-false; how a number is found;
 * one for each blank.
 */
export function rationalesOf(item: Item): string[] {
  switch (item.type) {
    case 'true-false':
      return [item.rationales.true, item.rationales.false];
    case 'numeric':
      return [item.rationale, ...item.slips.map(({ rationale }) => rationale)];
    case 'cloze':
      return item.blanks.map(({ rationale }) => rationale);
    default:
      return item.options.map(({ rationale }) => rationale);
  }
}
