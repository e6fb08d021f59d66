import { createRandom } from '../../kernel/random.ts';
import { type CandidateItem, candidateItemSchema } from '../../schemas/audience/item.ts';
import type { Blank, ItemBody, Offered } from './split-item.ts';

/**
 * The order in which one candidate sees an item: authored ids, where index 0 is position "1". Empty if none. The
 * blanks of a cloze item stand among the options, in reading order.
 */
export interface ItemOrder {
  options: string[];
  targets: string[];
}

/**
 * Decides the shown order from the seed and the item's authored ids alone. The key has no part in it, so an
 * ordering item may by chance arrive already in the right order: avoiding that would tell candidates which it
 * is not. Items of one form get unrelated orders from one seed.
 */
export function orderOf(body: ItemBody, seed: string): ItemOrder {
  const shuffled = (side: string, offered: readonly Offered[]) =>
    createRandom(`${seed}/${body.id}/${side}`).shuffle(offered.map((one) => one.id));
  return {
    options:
      'blanks' in body
        ? body.blanks.map((blank) => blank.id)
        : 'options' in body
          ? shuffled('options', body.options)
          : [],
    targets: 'targets' in body ? shuffled('targets', body.targets) : [],
  };
}

function inPositions(offered: readonly Offered[], order: readonly string[]): Offered[] {
  if (order.length !== offered.length) throw new Error('the stored order is not of this item version');
  return order.map((id, index) => {
    const one = offered.find((candidate) => candidate.id === id);
    if (!one) throw new Error(`the stored order names "${id}", which this item version does not have`);
    return { id: String(index + 1), text: one.text };
  });
}

/** A cloze item with positions in place of authored ids, in the stem too. */
function clozeInPositions(stem: string, blanks: readonly Blank[], order: readonly string[]) {
  const shown = inPositions(
    blanks.map(({ id, label }) => ({ id, text: label })),
    order,
  ).map(({ id, text }) => ({ id, label: text }));
  return {
    stem: stem.replace(/\{\{([a-z0-9]+)\}\}/g, (_, id: string) => `{{${order.indexOf(id) + 1}}}`),
    blanks: shown,
  };
}

/**
 * Builds what a candidate may see from a stored order. Throws if the order belongs to another version (a
 * bug). Of a case she sees title and situation; its authored id stays here.
 */
export function presentInOrder(body: ItemBody, order: ItemOrder): CandidateItem {
  const { type, stem } = body;
  const shown = {
    type,
    stem,
    ...(body.case ? { case: { title: body.case.title, situation: body.case.situation } } : {}),
  };
  switch (body.type) {
    case 'true-false':
      return candidateItemSchema.parse(shown);
    case 'numeric':
      return candidateItemSchema.parse({ ...shown, unit: body.unit });
    case 'cloze':
      return candidateItemSchema.parse({ ...shown, ...clozeInPositions(stem, body.blanks, order.options) });
    case 'matching':
      return candidateItemSchema.parse({
        ...shown,
        options: inPositions(body.options, order.options),
        targets: inPositions(body.targets, order.targets),
      });
    default:
      return candidateItemSchema.parse({ ...shown, options: inPositions(body.options, order.options) });
  }
}

/** What a candidate may see, in the order the seed gives. Same body and seed: same bytes. */
export function presentItem(body: ItemBody, seed: string): CandidateItem {
  return presentInOrder(body, orderOf(body, seed));
}
