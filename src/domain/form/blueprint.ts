import { type CognitiveLevel, type ItemType, itemTypes } from '../../schemas/vocabulary.ts';

/**
 * What a form must hold: how many items of each section and level, and of each type. Both add up to one
 * total.
 */
export interface Blueprint {
  rows: readonly { section: string; level: CognitiveLevel; count: number }[];
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
}

/** A row of the blueprint with its figures; rows that name the same section and level are one. */
export interface RowDemand {
  section: string;
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

export const rowKey = ({ section, level }: { section: string; level: CognitiveLevel }) =>
  `${section} ${level}`;

export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Counts what the bank offers for each demand. Rows come in text order, types in the order of the word list.
 */
export function supplyOf(blueprint: Blueprint, bank: readonly BankItem[]): Supply {
  const merged = new Map<string, RowDemand>();
  for (const { section, level, count } of blueprint.rows) {
    const before = merged.get(rowKey({ section, level }))?.count ?? 0;
    merged.set(rowKey({ section, level }), { section, level, count: before + count });
  }
  const rows = [...merged.values()].sort((a, b) => compareText(rowKey(a), rowKey(b)));
  const types = itemTypes.flatMap((type) => {
    const count = blueprint.types[type]?.count ?? 0;
    return count > 0 ? [{ type, count }] : [];
  });
  const classes = new Map<string, number>();
  for (const item of bank) {
    const key = `${rowKey(item)} ${item.type}`;
    classes.set(key, (classes.get(key) ?? 0) + 1);
  }
  const live = rows.map((row) => types.map(({ type }) => classes.get(`${rowKey(row)} ${type}`) ?? 0));
  return { rows, types, live };
}
