import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const drawn = new Set(
  readdirSync(resolve(import.meta.dirname, '../../src/components/figures'))
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.slice(0, -'.astro'.length)),
);

/** Names of the figure components a chapter shows, in order. */
export function figuresIn(chapter: string): string[] {
  const tags = [...readFileSync(chapter, 'utf8').matchAll(/^<([A-Z][A-Za-z]*)/gm)];
  return tags.map(([, name]) => name!).filter((name) => drawn.has(name));
}
