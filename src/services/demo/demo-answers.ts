import { rightResponse } from '../../domain/item/given-response.ts';
import type { ItemOrder } from '../../domain/item/present-item.ts';
import type { ItemKey } from '../../domain/item/split-item.ts';
import type { Random } from '../../kernel/random.ts';
import type { Response } from '../../schemas/response.ts';

/** What a candidate who knows `share` (0..1) of the matter might give: the right response, or a plausible wrong one. */
export function plausibleResponse(key: ItemKey, order: ItemOrder, share: number, random: Random): Response {
  if (random.below(1000) < share * 1000) return rightResponse(key, order);
  const place = (list: readonly string[], id: string) => String(list.indexOf(id) + 1);
  const anyOption = () => String(1 + random.below(order.options.length));
  switch (key.type) {
    case 'single-choice':
      return { type: key.type, choice: anyOption() };
    case 'multiple-choice': {
      const all = key.key.map((id) => place(order.options, id)).sort();
      return { type: key.type, choices: all.slice(0, 1 + random.below(all.length)) };
    }
    case 'true-false':
      return { type: key.type, value: random.below(2) === 0 };
    case 'ordering':
      return { type: key.type, order: random.shuffle(key.key).map((id) => place(order.options, id)) };
    case 'matching': {
      const pairs = Object.entries(key.key).map(([option, target]) => [
        place(order.options, option),
        random.below(2) === 0 ? place(order.targets, target) : String(1 + random.below(order.targets.length)),
      ]);
      return { type: key.type, pairs: Object.fromEntries(pairs) };
    }
    case 'numeric':
      return { type: key.type, text: String(key.key.value + 1 + random.below(4)) };
    case 'cloze': {
      // Some blanks right, the others left open.
      const known = Object.entries(key.key).filter(() => random.below(2) === 0);
      const texts = known.map(([blank, accept]) => [place(order.options, blank), accept[0]!]);
      return { type: key.type, texts: Object.fromEntries(texts) };
    }
  }
}
