import type { Random } from '../../kernel/random.ts';
import { type BankItem, rowKey, type Supply } from './blueprint.ts';
import { type Arc, arc, maximiseFlow, reserve } from './flow.ts';

/**
 * The transport network of a form: source → rows → types → sink, with fresh and avoided items on parallel
 * arcs.
 */
interface Network {
  nodes: number;
  arcs: Arc[];
  /** The arc an item takes; undefined where the blueprint has no place for it. */
  arcOf: (item: BankItem) => Arc | undefined;
}

function networkOf(supply: Supply, bank: readonly BankItem[], avoid: ReadonlySet<string>): Network {
  const { rows, types } = supply;
  const source = rows.length + types.length;
  const sink = source + 1;
  const arcs = [
    ...rows.map(({ count }, row) => arc(source, row, count)),
    ...types.map(({ count }, type) => arc(rows.length + type, sink, count)),
  ];
  const rowIndex = new Map(rows.map((row, index) => [rowKey(row), index]));
  const typeIndex = new Map(types.map(({ type }, index) => [type, rows.length + index]));
  const classes = new Map<string, Arc>();
  const classOf = (item: BankItem) => `${rowKey(item)} ${item.type} ${avoid.has(item.id)}`;
  for (const item of bank) {
    const row = rowIndex.get(rowKey(item));
    const type = typeIndex.get(item.type);
    if (row === undefined || type === undefined) continue;
    const known = classes.get(classOf(item)) ?? arc(row, type, 0, avoid.has(item.id) ? 1 : 0);
    known.capacity += 1;
    classes.set(classOf(item), known);
  }
  arcs.push(...classes.values());
  return { nodes: sink + 1, arcs, arcOf: (item) => classes.get(classOf(item)) };
}

/**
 * Draws the items of a form from a bank that can fill the blueprint. Items are offered in random order; each
 * is taken if the rest of the form can still be completed with it and with no more avoided items than needed.
 * So every item that stands in some best form is drawn under some seeds. Items that repeat a syllabus point
 * wait for a second round.
 */
export function drawItems(
  supply: Supply,
  bank: readonly BankItem[],
  avoid: ReadonlySet<string>,
  random: Random,
): BankItem[] {
  const { nodes, arcs, arcOf } = networkOf(supply, bank, avoid);
  const total = supply.rows.reduce((count, row) => count + row.count, 0);
  if (maximiseFlow(nodes, arcs, nodes - 2, nodes - 1) !== total) {
    throw new Error('drawItems needs a bank without conflict');
  }
  const drawn: BankItem[] = [];
  const closed = new Set<Arc>();
  const covered = new Set<string>();
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
  for (const item of random.shuffle(bank)) {
    if (item.syllabusPoints.some((point) => covered.has(point))) waiting.push(item);
    else take(item);
  }
  for (const item of waiting) {
    if (drawn.length < total) take(item);
  }
  return drawn;
}
