import type { CognitiveLevel, ItemType } from '../../schemas/vocabulary.ts';
import type { BankItem, Supply } from './blueprint.ts';
import { places } from './blueprint.ts';

/**
 * A figure of the blueprint, or a case group that cannot be fitted. `total` stands alone: rows and types of the
 * blueprint do not add up to one number.
 */
export type Constraint =
  | { kind: 'row'; scope: string; level: CognitiveLevel }
  | { kind: 'type'; type: ItemType }
  | { kind: 'case'; case: string }
  | { kind: 'total' };

/**
 * One constraint of a conflict. A demand asks for `needed` items and finds `available` live ones outside the
 * limits listed beside it. A limit asks for none (`needed` 0) and lets `available` items through. A block is a case
 * with `available` items which would help, but which no form can take whole.
 */
export interface ConflictMember {
  constraint: Constraint;
  role: 'demand' | 'limit' | 'block';
  needed: number;
  available: number;
}

/** A conflict by indices: one side asks, the other limits. */
interface Found {
  asking: 'rows' | 'types';
  rows: number[];
  types: number[];
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

function subsetsOf(size: number): number[][] {
  return Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (_, index) => index).filter((index) => bits & (1 << index)),
  );
}

/**
 * The fewest indices, largest gains first, that lift `start` above zero; undefined if all together do not.
 */
function fewestAbove(start: number, gains: readonly number[]): number[] | undefined {
  const order = gains
    .map((gain, index) => ({ gain, index }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.index - b.index);
  const chosen: number[] = [];
  let reached = start;
  for (const { gain, index } of order) {
    if (reached > 0) break;
    reached += gain;
    chosen.push(index);
  }
  return reached > 0 ? chosen : undefined;
}

/**
 * By Hoffman's circulation theorem a blueprint with bounds on rows and types cannot be filled exactly when
 * some rows ask for more than the limits of some types plus the bank outside those types can give, or the
 * same with rows and types exchanged: a minimum cut that is too small. For a fixed set of types, rows join
 * greedily, so trying every set of types (at most 2^7) finds a conflict with the fewest constraints.
 */
function smallest({ rows, types, live }: Supply): Found | undefined {
  const held = (row: number, of: readonly number[]) => sum(of.map((type) => live[row]![type]!));
  const counts = (of: readonly number[]) => sum(of.map((type) => types[type]!.count));
  const all = types.map((_, index) => index);
  const found = subsetsOf(types.length).flatMap((subset): Found[] => {
    const others = all.filter((type) => !subset.includes(type));
    const askingRows = fewestAbove(
      -counts(subset),
      rows.map(({ count }, row) => count - held(row, others)),
    );
    const limitingRows = fewestAbove(
      counts(subset) - sum(rows.map((_, row) => held(row, subset))),
      rows.map(({ count }, row) => held(row, subset) - count),
    );
    return [
      ...(askingRows ? [{ asking: 'rows' as const, rows: askingRows, types: subset }] : []),
      ...(limitingRows ? [{ asking: 'types' as const, rows: limitingRows, types: subset }] : []),
    ];
  });
  const size = (one: Found) => one.rows.length + one.types.length;
  return found.sort((a, b) => size(a) - size(b))[0];
}

/**
 * The smallest set of blueprint constraints that the bank cannot meet together; empty if it can fill the
 * blueprint. Over the whole set more is needed than available, and without any one member the rest could be
 * met.
 */
export function findConflict(supply: Supply): ConflictMember[] {
  const { rows, types, live } = supply;
  const inRows = sum(rows.map(({ count }) => count));
  const inTypes = sum(types.map(({ count }) => count));
  if (inRows !== inTypes) {
    return [{ constraint: { kind: 'total' }, role: 'demand', needed: inRows, available: inTypes }];
  }
  const found = smallest(supply);
  if (!found) return [];
  const rowMembers = found.rows.map((row): ConflictMember => {
    const { scope, level, count } = rows[row]!;
    const constraint: Constraint = { kind: 'row', scope, level };
    if (found.asking === 'types') return { constraint, role: 'limit', needed: 0, available: count };
    const free = sum(live[row]!.filter((_, type) => !found.types.includes(type)));
    return { constraint, role: 'demand', needed: count, available: free };
  });
  const typeMembers = found.types.map((index): ConflictMember => {
    const { type, count } = types[index]!;
    const constraint: Constraint = { kind: 'type', type };
    if (found.asking === 'rows') return { constraint, role: 'limit', needed: 0, available: count };
    const free = sum(live.map((row, at) => (found.rows.includes(at) ? 0 : row[index]!)));
    return { constraint, role: 'demand', needed: count, available: free };
  });
  return found.asking === 'rows' ? [...rowMembers, ...typeMembers] : [...typeMembers, ...rowMembers];
}

/**
 * The cases that hold items in a row or type of the conflict which asks for more: they would mend it if they could be
 * taken in part.
 */
export function blockedCases(
  conflict: readonly ConflictMember[],
  { rows, types }: Supply,
  cases: ReadonlyMap<string, readonly BankItem[]>,
): ConflictMember[] {
  const placeOf = places(rows, types);
  const asks = (item: BankItem) => {
    const place = placeOf(item);
    if (!place) return false;
    const { scope, level } = rows[place.row]!;
    return conflict.some(({ role, constraint: one }) => {
      if (role !== 'demand') return false;
      return one.kind === 'row'
        ? one.scope === scope && one.level === level
        : one.kind === 'type' && one.type === item.type;
    });
  };
  return [...cases].flatMap(([id, items]) => {
    const available = items.filter(asks).length;
    return available === 0
      ? []
      : [{ constraint: { kind: 'case' as const, case: id }, role: 'block' as const, needed: 0, available }];
  });
}
