import {
  answerKeyViolations,
  chineseViolations,
  clockViolations,
  replacingViolations,
} from './banned-code.ts';
import { fileShapeViolations } from './file-shape.ts';
import { importLoopViolations } from './import-loops.ts';
import { importOrderViolations } from './import-order.ts';
import { markupViolations } from './markup.ts';
import { sourceOf, type Violation } from './source-text.ts';

const perFile = [
  importOrderViolations,
  clockViolations,
  chineseViolations,
  answerKeyViolations,
  replacingViolations,
  markupViolations,
  fileShapeViolations,
];

/** Every breach of the rules in a tree of files (path relative to the repository -> text), in path order. */
export function checkHouse(files: Readonly<Record<string, string>>): Violation[] {
  const sources = Object.entries(files).map(([path, text]) => sourceOf(path, text));
  const found = [
    ...sources.flatMap((source) => perFile.flatMap((check) => check(source))),
    ...importLoopViolations(sources),
  ];
  return found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** `src/a.ts:3 -> reason`, one a line: what a failing test prints. */
export function describeViolations(violations: readonly Violation[]): string {
  return violations.map(({ file, line, reason }) => `${file}:${line} -> ${reason}`).join('\n');
}
