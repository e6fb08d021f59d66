import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const sourceFile = /\.(?:ts|mts|js|mjs|astro|svelte)$/;

/** The source files under src and db: path relative to the repository, with forward slashes -> text. */
export function readTree(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const folder of ['src', 'db']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !sourceFile.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files[relative(root, path).split(sep).join('/')] = readFileSync(path, 'utf8');
    }
  }
  return files;
}
