import type { CognitiveLevel, ItemType } from '../../schemas/vocabulary.ts';
import type { Supply } from './blueprint.ts';
import { arc, maximiseFlow } from './flow.ts';

/** So many items of one scope, level and type. */
export interface ClassCount {
  scope: string;
  level: CognitiveLevel;
  type: ItemType;
  count: number;
}

/**
 * A smallest list of items that would let the bank fill the blueprint: by max-flow min-cut, as many as the
 * largest flow falls short, each in a row and a type it leaves open. Empty where nothing is missing or rows
 * and types of the blueprint add up to different totals, which no item can mend.
 */
export function shortfallOf({ rows, types, live }: Supply): ClassCount[] {
  const source = rows.length + types.length;
  const sink = source + 1;
  const rowArcs = rows.map(({ count }, row) => arc(source, row, count));
  const typeArcs = types.map(({ count }, type) => arc(rows.length + type, sink, count));
  const classArcs = live.flatMap((counts, row) =>
    counts.map((count, type) => arc(row, rows.length + type, count)),
  );
  const total = (arcs: readonly { capacity: number }[]) => arcs.reduce((sum, one) => sum + one.capacity, 0);
  if (total(rowArcs) !== total(typeArcs)) return [];
  maximiseFlow(sink + 1, [...rowArcs, ...typeArcs, ...classArcs], source, sink);
  const openTypes = typeArcs.map((one) => one.capacity - one.flow);
  return rows.flatMap(({ scope, level }, row) => {
    let open = rowArcs[row]!.capacity - rowArcs[row]!.flow;
    return types.flatMap(({ type }, index) => {
      const count = Math.min(open, openTypes[index]!);
      open -= count;
      openTypes[index]! -= count;
      return count > 0 ? [{ scope, level, type, count }] : [];
    });
  });
}
