import { type BankItem, places, type Supply } from './blueprint.ts';
import { type Arc, arc, maximiseFlow } from './flow.ts';

/**
 * The transport network of a form: source → rows → types → sink, with fresh and avoided items on parallel
 * arcs.
 */
export interface Network {
  nodes: number;
  arcs: Arc[];
  /** The arc an item takes; undefined where the blueprint has no place for it. */
  arcOf: (item: BankItem) => Arc | undefined;
}

/** The network of a bank with a cheapest flow that fills the blueprint; undefined where there is none. */
export function networkOf(
  { rows, types }: Supply,
  bank: readonly BankItem[],
  avoid: ReadonlySet<string>,
): Network | undefined {
  const source = rows.length + types.length;
  const sink = source + 1;
  const arcs = [
    ...rows.map(({ count }, row) => arc(source, row, count)),
    ...types.map(({ count }, type) => arc(rows.length + type, sink, count)),
  ];
  const placeOf = places(rows, types);
  const classes = new Map<string, Arc>();
  const arcByItem = new Map<string, Arc>();
  for (const item of bank) {
    const place = placeOf(item);
    if (!place) continue;
    const avoided = avoid.has(item.id);
    const name = `${place.row} ${place.type} ${avoided}`;
    const known = classes.get(name) ?? arc(place.row, rows.length + place.type, 0, avoided ? 1 : 0);
    known.capacity += 1;
    classes.set(name, known);
    arcByItem.set(item.id, known);
  }
  arcs.push(...classes.values());
  const total = rows.reduce((count, row) => count + row.count, 0);
  if (maximiseFlow(sink + 1, arcs, source, sink) !== total) return undefined;
  return { nodes: sink + 1, arcs, arcOf: (item) => arcByItem.get(item.id) };
}
