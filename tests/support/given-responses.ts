import type { ItemOrder } from '../../src/domain/item/present-item.ts';
import type { CandidateItem } from '../../src/schemas/audience/item.ts';
import type { Item } from '../../src/schemas/item.ts';
import type { Response } from '../../src/schemas/response.ts';

/** A response any candidate could give to an item she sees, without knowing anything. */
export function someResponse(item: CandidateItem): Response {
  switch (item.type) {
    case 'single-choice':
      return { type: item.type, choice: '2' };
    case 'multiple-choice':
      return { type: item.type, choices: ['1', '3'] };
    case 'true-false':
      return { type: item.type, value: true };
    case 'ordering':
      return { type: item.type, order: item.options.map(({ id }) => id) };
    case 'matching':
      return { type: item.type, pairs: { '1': '2', '2': '1' } };
    case 'numeric':
      return { type: item.type, text: '3' };
  }
}

/** The wholly right response to an authored item, in the positions of the order shown. */
export function rightResponse(item: Item, order: ItemOrder): Response {
  const position = (id: string) => String(order.options.indexOf(id) + 1);
  const target = (id: string) => String(order.targets.indexOf(id) + 1);
  switch (item.type) {
    case 'single-choice':
      return { type: item.type, choice: position(item.key) };
    case 'multiple-choice':
      return { type: item.type, choices: item.key.map(position) };
    case 'true-false':
      return { type: item.type, value: item.key };
    case 'ordering':
      return { type: item.type, order: item.key.map(position) };
    case 'matching':
      return {
        type: item.type,
        pairs: Object.fromEntries(Object.entries(item.key).map(([from, to]) => [position(from), target(to)])),
      };
    case 'numeric':
      return { type: item.type, text: String(item.key.value) };
  }
}
