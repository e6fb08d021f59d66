import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/schemas/item.ts';
import { readContent } from '../../src/services/content/read-content.ts';

/**
 * What somebody who knows nothing, but knows how items are written, would gain. Each bank is small, so the
 * limits leave room for chance (about two standard deviations over blind guessing) and no more.
 */
const { content } = await readContent(resolve(import.meta.dirname, '../../content'));

type Of<T extends Item['type']> = Extract<Item, { type: T }>;
const lengthOf = (text: string) => [...text].length;
const mean = (figures: number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
const share = <T>(values: readonly T[], test: (value: T) => boolean) =>
  values.filter(test).length / values.length;

/** Whether the key is alone at one end of the lengths of its options. */
function standsOut({ options, key }: Of<'single-choice'>, sign: 1 | -1): boolean {
  const right = lengthOf(options.find(({ id }) => id === key)!.text) * sign;
  return options.every(({ id, text }) => id === key || lengthOf(text) * sign < right);
}

/** Whether every right option is longer than every wrong one, or every one shorter. */
function partedByLength({ options, key }: Of<'multiple-choice'>): boolean {
  const lengths = (right: boolean) =>
    options.filter(({ id }) => key.includes(id) === right).map(({ text }) => lengthOf(text));
  const [right, wrong] = [lengths(true), lengths(false)];
  return Math.min(...right) > Math.max(...wrong) || Math.max(...right) < Math.min(...wrong);
}

describe.each(['practice', 'exam'])('in the %s bank', (bank) => {
  const items = content.items.filter((placed) => placed.bank === bank).map(({ item }) => item);
  const of = <T extends Item['type']>(type: T) => items.filter((item): item is Of<T> => item.type === type);

  it('the key of a single-choice item is no longer and no shorter than the others', () => {
    const singles = of('single-choice');
    expect(share(singles, (item) => standsOut(item, 1))).toBeLessThanOrEqual(0.4);
    expect(share(singles, (item) => standsOut(item, -1))).toBeLessThanOrEqual(0.4);
  });

  it('no place holds the key of a single-choice item much more often than the others', () => {
    const singles = of('single-choice');
    for (const place of [0, 1, 2, 3]) {
      const there = share(singles, ({ options, key }) => options[place]?.id === key);
      expect(there, `place ${place + 1}`).toBeGreaterThanOrEqual(0.1);
      expect(there, `place ${place + 1}`).toBeLessThanOrEqual(0.45);
    }
  });

  it('right and wrong options of multiple-choice items are equally long, in places of all kinds', () => {
    const multiples = of('multiple-choice');
    const options = multiples.flatMap((item) =>
      item.options.map(({ id, text }, place) => ({
        right: item.key.includes(id),
        length: lengthOf(text),
        place,
      })),
    );
    const [right, wrong] = [true, false].map((kind) =>
      mean(options.filter((option) => option.right === kind).map(({ length }) => length)),
    );
    expect(Math.abs(right! - wrong!)).toBeLessThanOrEqual(1.5);
    expect(share(multiples, partedByLength)).toBeLessThanOrEqual(0.25);
    for (const place of [0, 1, 2, 3, 4]) {
      const there = options.filter((option) => option.place === place);
      expect(
        share(there, (option) => option.right),
        `place ${place + 1}`,
      ).toBeLessThanOrEqual(0.9);
    }
  });

  it('about as many statements hold as do not, and their lengths do not tell', () => {
    const statements = of('true-false');
    expect(share(statements, ({ key }) => key)).toBeGreaterThanOrEqual(0.3);
    expect(share(statements, ({ key }) => key)).toBeLessThanOrEqual(0.7);
    const lengths = (key: boolean) =>
      statements.filter((one) => one.key === key).map(({ stem }) => lengthOf(stem));
    expect(Math.abs(mean(lengths(true)) - mean(lengths(false)))).toBeLessThanOrEqual(12);
  });

  it('no ordering item is authored in its right order', () => {
    const solved = of('ordering').filter(({ options, key }) =>
      options.every(({ id }, place) => key[place] === id),
    );
    expect(solved.map(({ id }) => id)).toEqual([]);
  });
});
