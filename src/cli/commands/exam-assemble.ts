import { assembleForm, type Form } from '../../domain/form/assemble-form.ts';
import type { ConflictMember } from '../../domain/form/conflict.ts';
import type { ClassCount } from '../../domain/form/shortfall.ts';
import { pointsOf } from '../../kernel/points.ts';
import type { Exam } from '../../schemas/exam.ts';
import { contentVersions } from '../../services/content/content-versions.ts';
import { examBankOf } from '../../services/content/exam-bank.ts';
import type { Content } from '../../services/content/read-content.ts';
import { overlapOf, satisfiesBlueprint } from '../form-check.ts';
import { loadContent } from '../load-content.ts';
import { BadInputError, type Report } from '../reply.ts';

/** A smallest set of constraints that cannot be met together, and the items that would help. */
interface Conflict {
  constraints: ConflictMember[];
  missing: ClassCount[];
}

export interface AssembleOptions {
  seed: number;
  count: number;
}

/**
 * `exam assemble`: forms of an exam from the exam bank of the folder, one for each of the seeds N, N+1, …
 * N+K-1: form k of a run is the only form of a run that starts with its seed. A conflict is a finding. No
 * item has statistics yet, so nothing can be predicted: predictedMean and expectedCut are null.
 */
export async function examAssemble(
  folder: string,
  examId: string,
  options: AssembleOptions,
): Promise<Report> {
  const { content } = await loadContent(folder);
  const exam = content.exams.find(({ value }) => value.id === examId)?.value;
  if (!exam) {
    const known = content.exams.map(({ value }) => value.id).join(', ') || 'none';
    throw new BadInputError(`There is no exam "${examId}"; the content has: ${known}.`);
  }
  const examBank = content.items.filter(({ bank }) => bank === 'exam');
  requireUniqueIds(examBank.map(({ item }) => item.id));
  const drawn = drawForms(content, exam, options);
  const versions = new Map(
    contentVersions(content).flatMap(({ kind, bank, authoredId, id }) =>
      kind === 'item' && bank === 'exam' ? [[authoredId, id] as const] : [],
    ),
  );
  const forms = drawn.forms.map(({ seed, form }) => {
    const items = form.entries.map(({ itemId, pointsHundredths }) => ({
      id: itemId,
      version: versions.get(itemId)!,
      points: pointsOf(pointsHundredths),
    }));
    const satisfied = satisfiesBlueprint(exam, examBank, items);
    return { seed, items, predictedMean: null, expectedCut: null, satisfied };
  });
  const json = { forms, overlap: overlapOf(forms.map(({ items }) => items)), conflicts: drawn.conflicts };
  const sound = drawn.conflicts.length === 0 && forms.every(({ satisfied }) => satisfied);
  return { exitCode: sound ? 0 : 1, json, text: textOf(exam.id, json) };
}

function requireUniqueIds(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new BadInputError(`The exam bank holds item "${twice}" twice; see "content check".`);
}

/** A conflict does not depend on the seed, so the first one ends the work. */
function drawForms(content: Content, exam: Exam, { seed, count }: AssembleOptions) {
  const bank = examBankOf(content, exam.grade);
  const forms: { seed: number; form: Form }[] = [];
  const conflicts: Conflict[] = [];
  for (let own = seed; own < seed + count && conflicts.length === 0; own += 1) {
    const assembled = assembleForm({ blueprint: exam.blueprint, bank, seed: String(own) });
    if (assembled.ok) forms.push({ seed: own, form: assembled.form });
    else conflicts.push({ constraints: assembled.conflict, missing: assembled.missing });
  }
  return { forms, conflicts };
}

interface Assembled {
  forms: { seed: number; items: { id: string }[]; satisfied: boolean }[];
  overlap: { mean: number; max: number };
  conflicts: Conflict[];
}

function textOf(examId: string, { forms, overlap, conflicts }: Assembled): string {
  if (conflicts.length > 0)
    return conflicts.flatMap((conflict) => conflictLines(examId, conflict)).join('\n');
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    ...forms.map(({ seed, items, satisfied }) => {
      const verdict = satisfied ? 'meets the blueprint' : 'DOES NOT meet the blueprint';
      return `seed ${seed} (${verdict}): ${items.map(({ id }) => id).join(' ')}`;
    }),
    `${forms.length} form(s); common items: mean ${percent(overlap.mean)}, most ${percent(overlap.max)}.`,
  ].join('\n');
}

function roleLine({ role, needed, available }: ConflictMember): string {
  if (role === 'demand') return `needs ${needed}, finds ${available}`;
  if (role === 'limit') return `lets only ${available} through`;
  return `holds ${available} of them, but cannot be fitted whole`;
}

function conflictLines(examId: string, { constraints, missing }: Conflict): string[] {
  const nameOf = ({ constraint }: ConflictMember) => {
    if (constraint.kind === 'row') return `${constraint.scope}, ${constraint.level}`;
    if (constraint.kind === 'case') return `case ${constraint.case}`;
    return constraint.kind === 'type' ? constraint.type : 'rows against types';
  };
  const wanted = missing.map(({ count, type, level, scope }) => `${count} × ${type}, ${level}, ${scope}`);
  return [
    `The exam bank cannot fill the blueprint of ${examId}. These cannot be met together:`,
    ...constraints.map((member) => `  ${nameOf(member)}: ${roleLine(member)}`),
    wanted.length === 0
      ? 'No item would help: correct the blueprint.'
      : `Write these items, or change the blueprint: ${wanted.join('; ')}.`,
  ];
}
