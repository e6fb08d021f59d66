import { isAt } from './places.ts';
import { indexFilesAllowed, longFilesAllowed, maxLines, refusedNames } from './rules.ts';
import type { Source, Violation } from './source-text.ts';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;
/** File names with a meaning in Astro: `[...slug]`, `_private`, and numbers such as 404. */
const routed = /^_?(?:[a-z0-9-]+|\[(?:\.\.\.)?[a-zA-Z]+\])(?:[-.](?:[a-z0-9-]+|\[(?:\.\.\.)?[a-zA-Z]+\]))*$/;

function nameRefusal(path: string): string | undefined {
  const parts = path.split('/');
  const file = parts.pop()!;
  const stem = file.replace(/\.(?:svelte\.ts|d\.ts|[a-z]+)$/, '');
  const shelf = [...parts, stem].find((part) =>
    (refusedNames as readonly string[]).includes(part.toLowerCase()),
  );
  if (shelf) return `"${shelf}" says nothing: name it after the one thing inside`;
  if (stem.toLowerCase() === 'index' && !isAt(path, indexFilesAllowed))
    return 'index files are barrels: import the file itself';
  if (path.startsWith('src/pages/'))
    return routed.test(stem) ? undefined : `"${file}": routes are kebab-case`;
  if (/\.(?:astro|svelte)$/.test(file))
    return pascal.test(stem) ? undefined : `"${file}": components are PascalCase`;
  return stem.split('.').every((part) => kebab.test(part)) ? undefined : `"${file}": files are kebab-case`;
}

/** Names and lengths: one thing per file, named after it. */
export function fileShapeViolations(source: Source): Violation[] {
  const file = source.path;
  const found: Violation[] = [];
  const name = nameRefusal(file);
  if (name) found.push({ file, line: 1, reason: name });
  const lines = source.text.trimEnd().split('\n').length;
  if (lines > maxLines && !isAt(file, longFilesAllowed)) {
    found.push({
      file,
      line: maxLines + 1,
      reason: `${lines} lines, at most ${maxLines}: it has a second reason to change`,
    });
  }
  return found;
}
