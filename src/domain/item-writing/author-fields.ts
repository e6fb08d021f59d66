import type { Item } from '../../schemas/item.ts';
import type { WritingFinding } from './finding.ts';

const fields = ['difficulty', 'note', 'source'] as const;

/** What reviewers need to judge an item: how hard its author takes it to be, what it probes, where the fact stands. */
export function findMissingFields(item: Item): WritingFinding[] {
  return fields
    .filter((field) => item[field] === undefined)
    .map((field) => ({
      rule: 'author-fields',
      item: item.id,
      at: field,
      expected: `the field ${field}`,
      found: 'nothing',
      mend: 'Add it; src/schemas/item.ts says what goes in.',
    }));
}
