import { posix } from 'node:path';
import ts from 'typescript';
import { lineAt, lineOfNode, type Source, walk } from './source-text.ts';

/** One place where a file names another module. */
export interface Import {
  specifier: string;
  /** Path of a relative import inside the repository, without query; undefined for packages. */
  target: string | undefined;
  line: number;
  /** Nothing of it is left at run time. */
  typeOnly: boolean;
  /** A worker's or asset's `new URL(…, import.meta.url)`: it loads a file, but in a world of its own. */
  separate: boolean;
  /** Names it takes from the module, as the module calls them. */
  names: readonly string[];
}

/** All imports of a file, and the lines of dynamic imports whose path is computed. */
export interface Imports {
  imports: readonly Import[];
  computed: readonly number[];
}

const isMetaUrl = (node: ts.Node | undefined) => node?.getText() === 'import.meta.url';
const isGlob = (node: ts.Node) => node.getText() === 'import.meta.glob';
const isRequire = (node: ts.Node) => node.getText() === 'require' || node.getText() === 'require.resolve';

function declared(node: ts.ImportDeclaration): { typeOnly: boolean; names: string[] } {
  const clause = node.importClause;
  if (!clause) return { typeOnly: false, names: [] };
  const bindings = clause.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : undefined;
  const onlyTypes = !clause.name && elements !== undefined && elements.every((element) => element.isTypeOnly);
  return {
    typeOnly: clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (onlyTypes && elements.length > 0),
    names: (elements ?? []).map((element) => (element.propertyName ?? element.name).text),
  };
}

function exported(node: ts.ExportDeclaration): { typeOnly: boolean; names: string[] } {
  const clause = node.exportClause;
  const elements = clause && ts.isNamedExports(clause) ? clause.elements : undefined;
  const onlyTypes =
    elements !== undefined && elements.length > 0 && elements.every((element) => element.isTypeOnly);
  return {
    typeOnly: node.isTypeOnly || onlyTypes,
    names: (elements ?? []).map((element) => (element.propertyName ?? element.name).text),
  };
}

/** Finds static, dynamic, re-exporting and type-only imports, `import('x').T`, require, worker URLs, globs. */
export function importsOf(source: Source): Imports {
  const imports: Import[] = [];
  const computed: number[] = [];
  const folder = posix.dirname(source.path);
  const add = (specifier: string, line: number, more: Partial<Import>) => {
    const path = specifier.replace(/[?#].*$/, '');
    const target = /^\.\.?(?:\/|$)/.test(path) ? posix.join(folder, path) : undefined;
    imports.push({ specifier, target, line, typeOnly: false, separate: false, names: [], ...more });
  };
  const addLiteral = (node: ts.Node | undefined, more: Partial<Import> = {}): boolean => {
    if (!node || !ts.isStringLiteralLike(node)) return false;
    add(node.text, lineOfNode(source, node), more);
    return true;
  };
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) addLiteral(node.moduleSpecifier, declared(node));
    else if (ts.isExportDeclaration(node)) addLiteral(node.moduleSpecifier, exported(node));
    else if (ts.isExternalModuleReference(node)) addLiteral(node.expression);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      addLiteral(node.argument.literal, { typeOnly: true });
    } else if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'URL' &&
      isMetaUrl(node.arguments?.[1])
    ) {
      addLiteral(node.arguments?.[0], { separate: true });
    } else if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        if (!addLiteral(first)) computed.push(lineOfNode(source, node));
      } else if (isRequire(node.expression)) addLiteral(first);
      else if (isGlob(node.expression) && first) {
        const patterns = ts.isArrayLiteralExpression(first) ? first.elements : [first];
        for (const pattern of patterns) addLiteral(pattern);
      }
    }
  });
  for (const match of source.markup.matchAll(/\bimport\(\s*(?:(['"`])([^'"`]+)\1)?/g)) {
    const line = lineAt(source.markup, match.index);
    if (match[2]) add(match[2], line, {});
    else computed.push(line);
  }
  return { imports, computed };
}
