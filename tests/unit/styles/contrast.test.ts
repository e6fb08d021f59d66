import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** Both sides of every `--name: light-dark(#…, #…)`. */
function palette(side: 0 | 1): Map<string, string> {
  const found = tokens.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name, light, dark]) => [name!, side === 0 ? light! : dark!]));
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

const grounds = ['paper', 'paper-soft', 'accent-soft', 'seal-soft'];
const inks = ['ink', 'ink-muted', 'accent', 'seal'];
const pairs = [
  ...grounds.flatMap((ground) => inks.map((ink) => ({ ink, ground, least: 4.5 }))),
  ...grounds.map((ground) => ({ ink: 'edge', ground, least: 3 })),
  ...['ink', 'accent', 'seal'].map((ground) => ({ ink: 'on-solid', ground, least: 4.5 })),
];

test.each([
  { theme: 'light', side: 0 },
  { theme: 'dark', side: 1 },
] as const)('every ink reads on every ground in the $theme theme', ({ side }) => {
  const colours = palette(side);
  const weak = pairs
    .map((pair) => ({ ...pair, ratio: contrast(colours.get(pair.ink)!, colours.get(pair.ground)!) }))
    .filter(({ ratio, least }) => !(ratio >= least));
  expect(weak).toEqual([]);
});
