import type { z } from 'zod';
import { type EligibilityRecord, eligibilityRecordSchema } from '../../schemas/eligibility.ts';

/** The records, or one English sentence for the operator about the first thing wrong. */
export type ParsedEligibilityFile =
  | { ok: true; records: EligibilityRecord[] }
  | { ok: false; message: string };

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  // JSON.parse reads 1e999 as Infinity, which JSON.stringify would show as null.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'not a finite number';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function employeeNoOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'employeeNo' in record
    ? record.employeeNo
    : undefined;
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return value;
}

/**
 * Names record, person and field, in that order; `index` counts from 0 as JSON does, the record number from
 * 1.
 */
function complaint(record: unknown, index: number, path: readonly PropertyKey[], problem: string): string {
  const field = path.length > 0 ? `, field ${path.map(String).join('.')}` : '';
  return `record ${index + 1} ([${index}]), employeeNo ${shown(employeeNoOf(record))}${field}: ${problem}`;
}

function problemOf(record: unknown, index: number, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return complaint(record, index, [...issue.path, issue.keys[0] ?? ''], 'no such field; remove it');
  }
  if (issue.path.length === 0)
    return complaint(record, index, [], `is ${shown(record)}; it must be a JSON object`);
  return complaint(
    record,
    index,
    issue.path,
    `is ${shown(valueAt(record, issue.path))}; it must be ${issue.message}`,
  );
}

/**
 * Checks the content of the file `jinjie eligibility` reads, after JSON parsing: an array of records, every
 * field present, known and in bounds, every employeeNo once. Nothing is accepted in part.
 */
export function parseEligibilityFile(json: unknown): ParsedEligibilityFile {
  if (!Array.isArray(json)) return { ok: false, message: 'the file must hold a JSON array of records' };
  const records: EligibilityRecord[] = [];
  const firstIndex = new Map<string, number>();
  for (const [index, entry] of json.entries()) {
    const parsed = eligibilityRecordSchema.safeParse(entry);
    if (!parsed.success) return { ok: false, message: problemOf(entry, index, parsed.error.issues[0]!) };
    const { employeeNo } = parsed.data;
    const earlier = firstIndex.get(employeeNo);
    if (earlier !== undefined) {
      const problem = `is already used by record ${earlier + 1} ([${earlier}]); it may stand only once`;
      return { ok: false, message: complaint(entry, index, ['employeeNo'], problem) };
    }
    firstIndex.set(employeeNo, index);
    records.push(parsed.data);
  }
  return { ok: true, records };
}
