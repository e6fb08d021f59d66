import { type Hundredths, hundredthsOf } from '../../kernel/points.ts';
import { createRandom } from '../../kernel/random.ts';
import type { CognitiveLevel, ItemType } from '../../schemas/vocabulary.ts';
import { type BankItem, type Blueprint, compareText, places, type Supply, supplyOf } from './blueprint.ts';
import { blockedCases, type ConflictMember, findConflict } from './conflict.ts';
import { drawItems, type PartedBank } from './draw-items.ts';
import { type ClassCount, shortfallOf } from './shortfall.ts';

export interface FormEntry {
  /** Place in the form, from 1. */
  position: number;
  itemId: string;
  versionId: string;
  type: ItemType;
  section: string;
  level: CognitiveLevel;
  /** The case it belongs to; the items of one case stand together. */
  caseId: string | null;
  pointsHundredths: Hundredths;
}

export interface Form {
  entries: FormEntry[];
  /** Items of `avoid` that had to be used all the same, by id. */
  reused: string[];
}

export interface AssemblyInput {
  blueprint: Blueprint;
  /** Live items of the exam bank, in any order. */
  bank: readonly BankItem[];
  seed: string;
  /** Ids of items to leave out where possible, as those of the candidate's earlier forms. */
  avoid?: readonly string[];
}

export type Assembly =
  | { ok: true; form: Form }
  | {
      ok: false;
      /** The smallest set of constraints that cannot be met together. */
      conflict: ConflictMember[];
      /**
       * A smallest list of items which, once live, fill the blueprint. Empty where the blueprint itself is
       * wrong.
       */
      missing: ClassCount[];
    };

function sortedBank(bank: readonly BankItem[]): BankItem[] {
  const sorted = [...bank].sort((a, b) => compareText(a.id, b.id));
  const twice = sorted.find((item, index) => sorted[index - 1]?.id === item.id);
  if (twice) throw new Error(`the bank holds item "${twice.id}" twice; only one version of an item is live`);
  return sorted;
}

/** Cases by id with their items in authored order; without those the blueprint has no place for as a whole. */
function partBank(bank: readonly BankItem[], supply: Supply): PartedBank & { all: PartedBank['cases'] } {
  const placeOf = places(supply.rows, supply.types);
  const all: PartedBank['cases'] = new Map();
  for (const item of bank) {
    if (item.case) all.set(item.case.id, [...(all.get(item.case.id) ?? []), item]);
  }
  for (const items of all.values()) items.sort((a, b) => a.case!.place - b.case!.place);
  return {
    singles: bank.filter((item) => !item.case),
    cases: new Map([...all].filter(([, items]) => items.every(placeOf))),
    all,
  };
}

/**
 * Single items in blocks by type, in the order of the blueprint's word list, shuffled within each; then the cases,
 * shuffled, the items of each together in authored order.
 */
function entriesOf(
  items: readonly BankItem[],
  types: readonly ItemType[],
  input: AssemblyInput,
): FormEntry[] {
  const shuffled = createRandom(`${input.seed}/positions`).shuffle(items.filter((item) => !item.case));
  const blocks = types.flatMap((type) => shuffled.filter((item) => item.type === type));
  const inCases = items.filter((item) => item.case);
  const caseIds = createRandom(`${input.seed}/case-positions`).shuffle(
    [...new Set(inCases.map((item) => item.case!.id))].sort(compareText),
  );
  const grouped = caseIds.flatMap((id) =>
    inCases.filter((item) => item.case!.id === id).sort((a, b) => a.case!.place - b.case!.place),
  );
  return [...blocks, ...grouped].map((item, index) => ({
    position: index + 1,
    itemId: item.id,
    versionId: item.versionId,
    type: item.type,
    section: item.section,
    level: item.level,
    caseId: item.case?.id ?? null,
    pointsHundredths: hundredthsOf(input.blueprint.types[item.type]?.points ?? 0),
  }));
}

/**
 * Assembles a form that meets the blueprint exactly, or says why none exists. Equal seeds over equal banks
 * give equal forms, whatever the order of the bank. Which items are drawn, and how types spread over the
 * rows, varies with the seed; a case is taken whole or not at all. No more items of `avoid` are used than every form
 * with the same cases must use, and cases that bring more of them are taken only where they must be. Single items that
 * repeat a syllabus point are taken only after the others. Throws if one item stands in the bank twice.
 */
export function assembleForm(input: AssemblyInput): Assembly {
  const bank = sortedBank(input.bank);
  const supply = supplyOf(input.blueprint, bank);
  const conflict = findConflict(supply);
  if (conflict.length > 0) return { ok: false, conflict, missing: shortfallOf(supply) };
  const avoid = new Set(input.avoid ?? []);
  const parted = partBank(bank, supply);
  const drawn = drawItems(supply, parted, avoid, {
    cases: createRandom(`${input.seed}/cases`),
    items: createRandom(`${input.seed}/items`),
  });
  if (!drawn) return blockedByCases(input.blueprint, parted);
  drawn.sort((a, b) => compareText(a.id, b.id));
  const entries = entriesOf(
    drawn,
    supply.types.map(({ type }) => type),
    input,
  );
  return { ok: true, form: { entries, reused: drawn.map(({ id }) => id).filter((id) => avoid.has(id)) } };
}

/** Without cases the bank falls short, and no choice of whole cases mends it. */
function blockedByCases(blueprint: Blueprint, parted: ReturnType<typeof partBank>): Assembly {
  const supply = supplyOf(blueprint, parted.singles);
  const conflict = findConflict(supply);
  return {
    ok: false,
    conflict: [...conflict, ...blockedCases(conflict, supply, parted.all)],
    missing: shortfallOf(supply),
  };
}
