import { scopeCovers } from '../../schemas/scope.ts';
import { type CognitiveLevel, type ItemType, itemTypes } from '../../schemas/vocabulary.ts';

/**
 * What a form must hold: how many items of each scope and level, and of each type. Both add up to one total. Rows of
 * one level have no section in common, so that an item counts in one row.
 */
export interface Blueprint {
  rows: readonly { scope: string; level: CognitiveLevel; count: number }[];
  /** `points` are those of one item of the type. */
  types: Readonly<Partial<Record<ItemType, { count: number; points: number }>>>;
}

/** A live item version as assembly sees it. */
export interface BankItem {
  id: string;
  versionId: string;
  section: string;
  level: CognitiveLevel;
  type: ItemType;
  syllabusPoints: readonly string[];
  /** The case group it belongs to, and its place among the items of the case, from 1. */
  case?: { id: string; place: number };
}

/** A row of the blueprint with its figures; rows that name the same scope and level are one. */
export interface RowDemand {
  scope: string;
  level: CognitiveLevel;
  count: number;
}

export interface TypeDemand {
  type: ItemType;
  count: number;
}

/** The blueprint met with a bank: demands, and how many items each (row, type) holds. */
export interface Supply {
  rows: RowDemand[];
  types: TypeDemand[];
  /** Live items by row index and type index. */
  live: number[][];
}

const rowKey = ({ scope, level }: { scope: string; level: CognitiveLevel }) => `${scope} ${level}`;

export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Counts what the bank offers for each demand. Rows come in text order, types in the order of the word list.
 */
export function supplyOf(blueprint: Blueprint, bank: readonly BankItem[]): Supply {
  const merged = new Map<string, RowDemand>();
  for (const { scope, level, count } of blueprint.rows) {
    const before = merged.get(rowKey({ scope, level }))?.count ?? 0;
    merged.set(rowKey({ scope, level }), { scope, level, count: before + count });
  }
  const rows = [...merged.values()].sort((a, b) => compareText(rowKey(a), rowKey(b)));
  const types = itemTypes.flatMap((type) => {
    const count = blueprint.types[type]?.count ?? 0;
    return count > 0 ? [{ type, count }] : [];
  });
  const placeOf = places(rows, types);
  const live = rows.map(() => types.map(() => 0));
  for (const item of bank) {
    const place = placeOf(item);
    if (place) live[place.row]![place.type]! += 1;
  }
  return { rows, types, live };
}

/** Finds the row and the type an item counts in, by index; undefined where the blueprint has no place for it. */
export function places(rows: readonly RowDemand[], types: readonly TypeDemand[]) {
  const typeIndex = new Map(types.map(({ type }, index) => [type, index]));
  const rowIndex = new Map<string, number>();
  return ({ section, level, type: name }: BankItem): { row: number; type: number } | undefined => {
    const type = typeIndex.get(name);
    const key = rowKey({ scope: section, level });
    const row =
      rowIndex.get(key) ?? rows.findIndex((one) => one.level === level && scopeCovers(one.scope, section));
    rowIndex.set(key, row);
    return type === undefined || row < 0 ? undefined : { row, type };
  };
}
