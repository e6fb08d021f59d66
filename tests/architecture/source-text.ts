import ts from 'typescript';

/** A source file taken apart. All parts keep the line numbers of the file: what is left out is blank. */
export interface Source {
  path: string;
  text: string;
  /** The TypeScript in it: the whole file, or frontmatter and scripts. */
  code: ts.SourceFile;
  /** The template of .astro and .svelte files, without comments, scripts and styles; else empty. */
  markup: string;
}

export interface Violation {
  file: string;
  line: number;
  reason: string;
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

const openTag = String.raw`(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*`;
const scriptElement = new RegExp(String.raw`(<script\b${openTag}>)([\s\S]*?)(</script\s*>)`, 'gi');
const styleElement = new RegExp(String.raw`(<style\b${openTag}>)([\s\S]*?)(</style\s*>)`, 'gi');

function partsOf(path: string, text: string): { code: string; markup: string } {
  if (!/\.(?:astro|svelte)$/.test(path)) return { code: text, markup: '' };
  const code: string[] = [];
  const take = (at: number, body: string) => {
    code.push(blank(text.slice(code.join('').length, at)), body);
    return blank(body);
  };
  let markup = text;
  if (path.endsWith('.astro')) {
    markup = markup.replace(/^(\s*---)([\s\S]*?\n)(---)/, (_, open: string, body: string) => {
      return `${blank(open)}${take(open.length, body)}   `;
    });
  }
  markup = markup
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, blank)
    .replace(scriptElement, (_, open: string, body: string, close: string, at: number) => {
      return open + take(at + open.length, body) + close;
    })
    .replace(styleElement, (_, open: string, body: string, close: string) => open + blank(body) + close);
  return { code: code.join(''), markup };
}

/** Takes a file apart. `path` is relative to the repository, with forward slashes. */
export function sourceOf(path: string, text: string): Source {
  const { code, markup } = partsOf(path, text);
  const kind = path.endsWith('js') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  return { path, text, code: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind), markup };
}

export function lineOfNode(source: Source, node: ts.Node): number {
  return source.code.getLineAndCharacterOfPosition(node.getStart(source.code)).line + 1;
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Calls `visit` for every node of the code, parents first. */
export function walk(source: Source, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node) => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(source.code);
}
