import type { z } from 'zod';

/** One fault in the content, told to its author. */
export interface ContentProblem {
  /** Name of the rule of item writing that is broken; absent for faults of other kinds. */
  rule?: string;
  /** File, relative to the content folder. */
  file: string;
  /** Where in the file, e.g. `items[3].key`; empty for the file as a whole. */
  path: string;
  expected: string;
  found: string;
  /** What to do. */
  mend: string;
}

/** One line for the console: file, place, expected, found, how to mend. */
export function problemLine(problem: ContentProblem): string {
  const place = problem.path ? `${problem.file} › ${problem.path}` : problem.file;
  return `${place}: expected ${problem.expected}, found ${problem.found}. ${problem.mend}`;
}

/** Turns a schema's complaints into problems, with the value that stands there. */
export function schemaProblems(file: string, value: unknown, error: z.ZodError): ContentProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.path.length === 0) return [];
    const path = pathText(issue.path);
    return [
      {
        file,
        path: nameOf(value, issue.path) ? `${path} (${nameOf(value, issue.path)})` : path,
        expected: expectation(issue),
        found: shown(valueAt(value, issue.path)),
        mend: mendOf(issue, path),
      },
    ];
  });
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum} (${issue.origin})`;
    case 'too_big':
      return `at most ${issue.maximum} (${issue.origin})`;
    case 'unrecognized_keys':
      return 'only the known fields';
    default:
      return issue.message;
  }
}

function mendOf(issue: z.core.$ZodIssue, path: string): string {
  if (issue.code === 'unrecognized_keys')
    return `Remove or rename ${issue.keys.map((key) => `"${key}"`).join(', ')}.`;
  return `Correct ${path ? `"${path}"` : 'the file'} and check again.`;
}

export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part],
    value,
  );
}

/** The id of the nearest enclosing entry that has one: authors look for ids, not for list positions. */
function nameOf(value: unknown, path: readonly PropertyKey[]): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const entry = valueAt(value, path.slice(0, length)) as { id?: unknown } | undefined;
    if (typeof entry?.id === 'string' && typeof path[length - 1] === 'number') return entry.id;
  }
  return null;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
