import { type Hundredths, hundredthsOf } from '../../kernel/points.ts';
import { createRandom } from '../../kernel/random.ts';
import type { CognitiveLevel, ItemType } from '../../schemas/vocabulary.ts';
import { type BankItem, type Blueprint, compareText, supplyOf } from './blueprint.ts';
import { type ConflictMember, findConflict } from './conflict.ts';
import { drawItems } from './draw-items.ts';
import { type ClassCount, shortfallOf } from './shortfall.ts';

export interface FormEntry {
  /** Place in the form, from 1. */
  position: number;
  itemId: string;
  versionId: string;
  type: ItemType;
  section: string;
  level: CognitiveLevel;
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

/** Items in blocks by type, in the order of the blueprint's word list, shuffled within each. */
function entriesOf(
  items: readonly BankItem[],
  types: readonly ItemType[],
  input: AssemblyInput,
): FormEntry[] {
  const shuffled = createRandom(`${input.seed}/positions`).shuffle(items);
  const blocks = types.flatMap((type) => shuffled.filter((item) => item.type === type));
  return blocks.map((item, index) => ({
    position: index + 1,
    itemId: item.id,
    versionId: item.versionId,
    type: item.type,
    section: item.section,
    level: item.level,
    pointsHundredths: hundredthsOf(input.blueprint.types[item.type]?.points ?? 0),
  }));
}

/**
 * Assembles a form that meets the blueprint exactly, or says why none exists. Equal seeds over equal banks
 * give equal forms, whatever the order of the bank. Which items are drawn, and how types spread over the
 * rows, varies with the seed; no more items of `avoid` are used than every form must use, and items that
 * repeat a syllabus point are taken only after the others. Throws if one item stands in the bank twice.
 */
export function assembleForm(input: AssemblyInput): Assembly {
  const bank = sortedBank(input.bank);
  const supply = supplyOf(input.blueprint, bank);
  const conflict = findConflict(supply);
  if (conflict.length > 0) return { ok: false, conflict, missing: shortfallOf(supply) };
  const avoid = new Set(input.avoid ?? []);
  const drawn = drawItems(supply, bank, avoid, createRandom(`${input.seed}/items`)).sort((a, b) =>
    compareText(a.id, b.id),
  );
  const entries = entriesOf(
    drawn,
    supply.types.map(({ type }) => type),
    input,
  );
  return { ok: true, form: { entries, reused: drawn.map(({ id }) => id).filter((id) => avoid.has(id)) } };
}
