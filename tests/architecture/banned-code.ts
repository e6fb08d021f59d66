import ts from 'typescript';
import { importsOf } from './imports.ts';
import { isAt, layerOf } from './places.ts';
import { answerKeyTables, chineseAllowed, clockReaders } from './rules.ts';
import { lineAt, lineOfNode, type Source, type Violation, walk } from './source-text.ts';

const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;
const clockCalls = new Set(['Date.now', 'Math.random', 'Temporal.Now']);

/** `a.b` for `a.b`, `a['b']` and `globalThis.a.b`; undefined for anything else. */
function memberName(node: ts.Node): string | undefined {
  let name: string | undefined;
  if (ts.isPropertyAccessExpression(node)) name = `${node.expression.getText()}.${node.name.text}`;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    name = `${node.expression.getText()}.${node.argumentExpression.text}`;
  }
  return name?.replace(/^(?:globalThis|window|self)\./, '');
}

/** A reading of the clock or a roll of dice: the text of it, or undefined. */
function clockUse(node: ts.Node): string | undefined {
  const name = memberName(node);
  if (name && clockCalls.has(name)) return name;
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  return undefined;
}

/** What a pure function may not contain, besides the clock. */
function impurity(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date';
  if (ts.isIdentifier(node) && node.text === 'crypto') return 'crypto';
  return undefined;
}

/** Reads of clock and chance outside the few places that hand them down, and impure code in the domain. */
export function clockViolations(source: Source): Violation[] {
  const file = source.path;
  const found: Violation[] = [];
  const pure = layerOf(file) === 'domain';
  if (!isAt(file, clockReaders)) {
    walk(source, (node) => {
      const use = (pure ? impurity(node) : undefined) ?? clockUse(node);
      if (!use) return;
      const reason = pure
        ? `${use} in the domain: rules are pure`
        : `${use}: take time and chance as arguments`;
      found.push({ file, line: lineOfNode(source, node), reason });
    });
    for (const match of source.markup.matchAll(/\b(?:Date\.now|Math\.random)\b|\bnew Date\(\s*\)/g)) {
      const reason = `${match[0]}: take time and chance as arguments`;
      found.push({ file, line: lineAt(source.markup, match.index), reason });
    }
  }
  return found;
}

/** Chinese in string, template and regular-expression literals or in markup: it belongs in the catalogues. */
export function chineseViolations(source: Source): Violation[] {
  const file = source.path;
  if (isAt(file, chineseAllowed)) return [];
  const lines = new Set<number>();
  walk(source, (node) => {
    const literal =
      ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node);
    if (!literal && !ts.isIdentifier(node)) return;
    const start = node.getStart(source.code);
    const at = source.code.text.slice(start, node.getEnd()).search(chinese);
    if (at >= 0) lines.add(lineAt(source.code.text, start + at));
  });
  source.markup.split('\n').forEach((line, index) => {
    if (chinese.test(line)) lines.add(index + 1);
  });
  return [...lines].map((line) => ({ file, line, reason: 'Chinese text in code: put it in src/locale' }));
}

/** SQL that deletes a row to put another in its place: the append-only triggers are not asked on every connection. */
export function replacingViolations(source: Source): Violation[] {
  const file = source.path;
  const found: Violation[] = [];
  walk(source, (node) => {
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (!literal || !/\b(?:or\s+replace|replace\s+into)\b/i.test(node.text)) return;
    const reason = 'SQL that replaces rows goes past the append-only triggers: on conflict do update';
    found.push({ file, line: lineOfNode(source, node), reason });
  });
  return found;
}

function mayTouchKeys(file: string): boolean {
  if (isAt(file, answerKeyTables.definedIn)) return true;
  const words = file.split(/[/.-]/);
  return file.startsWith('src/store/') && answerKeyTables.storeWords.some((word) => words.includes(word));
}

/** Answer-key tables named, imported or written in SQL by a module that has no business with them. */
export function answerKeyViolations(source: Source): Violation[] {
  const file = source.path;
  if (mayTouchKeys(file)) return [];
  const found: Violation[] = [];
  const report = (line: number, what: string) => {
    found.push({
      file,
      line,
      reason: `${what} is an answer-key table: only key, scoring, debrief and publish stores`,
    });
  };
  for (const { target, line, names } of importsOf(source).imports) {
    const name = target && layerOf(target) === 'db' && names.find((one) => answerKeyTables.binding.test(one));
    if (name) report(line, name);
  }
  walk(source, (node) => {
    if (ts.isPropertyAccessExpression(node) && answerKeyTables.binding.test(node.name.text)) {
      report(lineOfNode(source, node), node.name.text);
    }
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (literal && answerKeyTables.sqlName.test(node.text))
      report(lineOfNode(source, node), `…${answerKeyTables.sqlName.source}`);
  });
  return found;
}
