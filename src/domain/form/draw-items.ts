import type { Random } from '../../kernel/random.ts';
import type { BankItem, Supply } from './blueprint.ts';
import { fitCases } from './fit-cases.ts';
import { type Arc, reserve } from './flow.ts';
import { networkOf } from './network.ts';

/** A bank parted into items that stand alone and case groups, the items of each in authored order. */
export interface PartedBank {
  singles: BankItem[];
  cases: Map<string, BankItem[]>;
}

export interface Chances {
  cases: Random;
  items: Random;
}

/**
 * Draws the items of a form, or undefined where the cases cannot be fitted. Cases come first, each whole or not at
 * all. Single items are offered in random order; each is taken if the rest of the form can still be completed with it
 * and with no more avoided items than needed beside these cases. So every item that stands in some best form is drawn
 * under some seeds. Single items that repeat a syllabus point wait for a second round.
 */
export function drawItems(
  supply: Supply,
  { singles, cases }: PartedBank,
  avoid: ReadonlySet<string>,
  random: Chances,
): BankItem[] | undefined {
  const whole = [...cases.values()];
  const network = networkOf(supply, [...singles, ...whole.flat()], avoid);
  const fitted = network && fitCases(supply, network, whole, random.cases);
  if (!fitted) return undefined;
  const { nodes, arcs, arcOf } = network;
  const total = supply.rows.reduce((count, row) => count + row.count, 0);
  const drawn = [...fitted];
  const closed = new Set<Arc>();
  const covered = new Set(fitted.flatMap((item) => item.syllabusPoints));
  const take = (item: BankItem) => {
    const place = arcOf(item);
    if (!place || closed.has(place)) return;
    if (!reserve(nodes, arcs, place)) {
      closed.add(place);
      return;
    }
    drawn.push(item);
    for (const syllabusPoint of item.syllabusPoints) covered.add(syllabusPoint);
  };
  const waiting: BankItem[] = [];
  for (const item of random.items.shuffle(singles)) {
    if (item.syllabusPoints.some((point) => covered.has(point))) waiting.push(item);
    else take(item);
  }
  for (const item of waiting) {
    if (drawn.length < total) take(item);
  }
  return drawn;
}
