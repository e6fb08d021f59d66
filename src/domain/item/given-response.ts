import type { CandidateItem } from '../../schemas/audience/item.ts';
import type { Response } from '../../schemas/response.ts';
import type { ItemOrder } from './present-item.ts';
import type { ItemKey } from './split-item.ts';

/** A response any candidate could give to an item she sees, without knowing anything: for measuring and rehearsing. */
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
    case 'matching': {
      const pairs = item.options.map(({ id }, index) => [id, item.targets[index % item.targets.length]!.id]);
      return { type: item.type, pairs: Object.fromEntries(pairs) };
    }
    case 'numeric':
      return { type: item.type, text: '12.5' };
    case 'cloze':
      return { type: item.type, texts: Object.fromEntries(item.blanks.map(({ id, label }) => [id, label])) };
  }
}

/** The wholly right response by the key, in the positions of the order shown. */
export function rightResponse(key: ItemKey, order: ItemOrder): Response {
  const option = (id: string) => String(order.options.indexOf(id) + 1);
  const target = (id: string) => String(order.targets.indexOf(id) + 1);
  switch (key.type) {
    case 'single-choice':
      return { type: key.type, choice: option(key.key) };
    case 'multiple-choice':
      return { type: key.type, choices: key.key.map(option).sort() };
    case 'true-false':
      return { type: key.type, value: key.key };
    case 'ordering':
      return { type: key.type, order: key.key.map(option) };
    case 'matching': {
      const pairs = Object.entries(key.key).map(([from, to]) => [option(from), target(to)]);
      return { type: key.type, pairs: Object.fromEntries(pairs) };
    }
    case 'numeric':
      return { type: key.type, text: String(key.key.value) };
    case 'cloze': {
      const texts = Object.entries(key.key).map(([blank, accept]) => [option(blank), accept[0]!]);
      return { type: key.type, texts: Object.fromEntries(texts) };
    }
  }
}
