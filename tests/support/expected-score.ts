import type { ItemOrder } from '../../src/domain/item/present-item.ts';
import type { Item } from '../../src/schemas/item.ts';
import type { Response } from '../../src/schemas/response.ts';

/**
 * Points (hundredths) a response earns under the rules of the assistant exam, worked out from the authored file and
 * the rules as candidates read them, with no code of the scoring itself.
 */
export function expectedHundredths(item: Item, order: ItemOrder, response: Response, points: number): number {
  const option = (position: string) => order.options[Number(position) - 1];
  if (response.type === 'single-choice' && item.type === response.type) {
    return option(response.choice) === item.key ? points : 0;
  }
  if (response.type === 'true-false' && item.type === response.type) {
    return response.value === item.key ? points : 0;
  }
  if (response.type === 'numeric' && item.type === response.type) {
    return Math.abs(Number(response.text) - item.key.value) <= item.key.tolerance ? points : 0;
  }
  if (response.type === 'multiple-choice' && item.type === response.type) {
    const right = response.choices.filter((position) => item.key.includes(option(position)!)).length;
    const wrong = response.choices.length - right;
    return Math.round((Math.max(0, right - wrong) * points) / item.key.length);
  }
  if (response.type === 'ordering' && item.type === response.type) {
    const inPlace = item.key.filter((id, index) => option(response.order[index] ?? '') === id).length;
    return Math.round((inPlace * points) / item.key.length);
  }
  if (response.type === 'matching' && item.type === response.type) {
    const pairs = Object.entries(response.pairs).map(([from, to]) => [
      option(from)!,
      order.targets[Number(to) - 1],
    ]);
    const right = pairs.filter(([from, to]) => item.key[from!] === to).length;
    return Math.round((right * points) / item.options.length);
  }
  if (response.type === 'cloze' && item.type === response.type) {
    const right = item.blanks.filter(({ id, accept }) => {
      const position = String(order.options.indexOf(id) + 1);
      return accept.includes(response.texts[position] ?? '');
    }).length;
    return Math.round((right * points) / item.blanks.length);
  }
  return 0;
}
