import type { Exam } from '../schemas/exam.ts';
import { scopeCovers } from '../schemas/scope.ts';
import { type Grade, grades } from '../schemas/vocabulary.ts';
import type { PlacedItem } from '../services/content/read-content.ts';

/** An item of a form as far as judging needs it. */
export interface FormItem {
  id: string;
  points: number;
}

const upTo = (grade: Grade) => grades.slice(0, grades.indexOf(grade) + 1);

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function sameCounts(found: Map<string, number>, wanted: readonly (readonly [string, number])[]): boolean {
  return found.size === wanted.length && wanted.every(([name, count]) => found.get(name) === count);
}

/**
 * Whether a form is what the blueprint asks for, told without the assembler: every item looked up in the exam
 * bank as authored, none twice, none above the grade, every cell and every type with exactly its count and
 * its points, every case whole and its items together in authored order.
 */
export function satisfiesBlueprint(
  exam: Exam,
  examBank: readonly PlacedItem[],
  form: readonly FormItem[],
): boolean {
  const authored = new Map(examBank.map((placed) => [placed.item.id, placed]));
  const placed = form.flatMap(({ id }) => authored.get(id) ?? []);
  const { rows, types } = exam.blueprint;
  return (
    placed.length === form.length &&
    form.length === exam.itemCount &&
    new Set(form.map(({ id }) => id)).size === form.length &&
    placed.every(({ bank, item }) => bank === 'exam' && upTo(exam.grade).includes(item.grade)) &&
    placed.every(({ item }, index) => types[item.type]?.points === form[index]!.points) &&
    rows.every(
      ({ scope, level, count }) =>
        placed.filter(({ section, item }) => item.level === level && scopeCovers(scope, section)).length ===
        count,
    ) &&
    wholeCases(examBank, placed) &&
    sameCounts(
      countsOf(placed.map(({ item }) => item.type)),
      Object.entries(types).map(([type, { count }]) => [type, count] as const),
    )
  );
}

function wholeCases(examBank: readonly PlacedItem[], form: readonly PlacedItem[]): boolean {
  const ids = form.map(({ item }) => item.id);
  return [...new Set(form.flatMap(({ ofCase }) => ofCase?.id ?? []))].every((caseId) => {
    const own = examBank.filter(({ ofCase }) => ofCase?.id === caseId).map(({ item }) => item.id);
    const first = ids.indexOf(own[0]!);
    return own.every((id, index) => ids[first + index] === id);
  });
}

/**
 * How much forms of one length have in common: the share of common items, over all pairs of forms. Both
 * figures are 0 where there is no pair.
 */
export function overlapOf(forms: readonly (readonly FormItem[])[]): { mean: number; max: number } {
  const sets = forms.map((form) => new Set(form.map(({ id }) => id)));
  let sum = 0;
  let max = 0;
  let pairs = 0;
  for (const [index, one] of sets.entries()) {
    for (const other of sets.slice(index + 1)) {
      let common = 0;
      for (const id of other) if (one.has(id)) common += 1;
      const share = one.size === 0 ? 0 : common / one.size;
      sum += share;
      max = Math.max(max, share);
      pairs += 1;
    }
  }
  return { mean: pairs === 0 ? 0 : sum / pairs, max };
}
