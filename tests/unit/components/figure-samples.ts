import fc from 'fast-check';
import type { FigureKind, ReaderFigure } from '../../../src/schemas/audience/figure.ts';
import { figureSchema } from '../../../src/schemas/figure.ts';

/** Letters of every width class, with marks that may not begin or end a line. */
const letters = [...'客户经理存款一二，。（）“”Aamw Wi1 8%.-'];
const label = (most: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: most })
    .map((all) => all.join('').trim())
    .filter((text) => text !== '');
const tone = fc.constantFrom('plain', 'accent', 'seal');
const box = { title: label(16), note: fc.option(label(40), { nil: undefined }), tone };
const several = <T>(one: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(one, { minLength, maxLength });
const grid = fc.record({ columns: fc.integer({ min: 2, max: 3 }), rows: fc.integer({ min: 2, max: 3 }) });
const rising = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: -50, max: 5000 }), { minLength: 2, maxLength: most })
    .map((all) => all.sort((a, b) => a - b));
const amount = fc.oneof(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(0.05, 1.25, 0.1 + 0.2));

/** What an author may write of each kind, up to the longest and most. */
const written: Record<FigureKind, fc.Arbitrary<Record<string, unknown>>> = {
  flow: fc.record({
    steps: several(
      fc.record({ ...box, branches: several(fc.record({ when: label(14), then: label(24) }), 0, 3) }),
      3,
      9,
    ),
    loop: fc.boolean(),
  }),
  timeline: fc
    .tuple(several(fc.record({ ...box, at: label(12) }), 2, 8), rising(8), fc.boolean())
    .map(([points, positions, scaled]) => {
      const shown = points.slice(0, positions.length);
      return { points: shown.map((one, index) => (scaled ? { ...one, position: positions[index] } : one)) };
    }),
  matrix: grid.chain(({ columns, rows }) =>
    fc.record({
      across: fc.record({ name: label(12), values: several(label(12), columns, columns) }),
      down: fc.record({ name: label(12), values: several(label(12), rows, rows) }),
      cells: several(several(fc.record(box), columns, columns), rows, rows),
    }),
  ),
  bars: fc.record({
    unit: label(8),
    bars: several(fc.record({ label: label(14), value: fc.oneof(amount, fc.constant(0)), tone }), 2, 8),
  }),
  lines: fc.record({
    across: fc.record({ name: label(12), unit: label(8) }),
    up: fc.record({ name: label(12) }),
    series: several(
      fc.record({
        name: label(14),
        tone,
        points: rising(40).chain((xs) =>
          several(fc.integer({ min: -900, max: 100_000 }), xs.length, xs.length).map((ys) =>
            xs.map((x, index) => [x, ys[index]!]),
          ),
        ),
      }),
      1,
      3,
    ),
  }),
  shares: fc.record({
    unit: label(8),
    shares: several(
      fc.record({ label: label(14), value: amount, note: fc.option(label(30), { nil: undefined }) }),
      2,
      7,
    ),
  }),
  levels: fc.record({ levels: several(fc.record(box), 2, 6), shape: fc.constantFrom('steps', 'pyramid') }),
  compare: fc.record({
    columns: several(fc.record({ title: label(12), tone, lines: several(label(28), 1, 6) }), 2, 3),
  }),
  tree: fc.record({
    root: label(14),
    branches: several(fc.record({ title: label(14), tone, leaves: several(label(20), 0, 6) }), 2, 6),
  }),
};

export const kinds = Object.keys(written) as FigureKind[];

/** Any figure of a kind that the schema takes. */
export function anyFigure(kind: FigureKind): fc.Arbitrary<ReaderFigure> {
  const frame = {
    id: 'any',
    title: '图',
    description: '二十个字以上的文字说明，写给看不见图的人，一个字也不能少。',
  };
  return written[kind].map((data) =>
    figureSchema.parse({ ...frame, kind, ...JSON.parse(JSON.stringify(data)) }),
  );
}
