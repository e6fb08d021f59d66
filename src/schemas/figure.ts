import { z } from 'zod';
import { slugSchema } from './vocabulary.ts';

/** A word or two inside a figure. */
const label = (max: number) => z.string().trim().min(1).max(max);

const box = z.strictObject({
  title: label(16),
  /** A line or two under the title. */
  note: label(40).optional(),
  /** `accent` for what the figure is about, `seal` for red lines and warnings; plain otherwise. */
  tone: z.enum(['plain', 'accent', 'seal']).default('plain'),
});

const common = {
  /** Unique in its chapter; the text shows the figure where it says <Figure id />. */
  id: slugSchema,
  /** Caption, without the number: that comes from part, chapter and order. */
  title: label(40),
  /** The whole figure in words, for those who cannot see it. */
  description: z.string().trim().min(20).max(600),
};

/** Steps one after another, down the page; `loop` leads the last back to the first; a step may fork. */
const flow = z.strictObject({
  ...common,
  kind: z.literal('flow'),
  steps: z
    .array(
      box.extend({
        /** Ways out of this step, beside it: when, and what then. */
        branches: z
          .array(z.strictObject({ when: label(14), then: label(24) }))
          .max(3)
          .default([]),
      }),
    )
    .min(3)
    .max(9),
  loop: z.boolean().default(false),
});

/** Points in time; `position` (any unit, rising) draws them to scale, else they stand at equal distances. */
const timeline = z.strictObject({
  ...common,
  kind: z.literal('timeline'),
  points: z
    .array(box.extend({ at: label(12), position: z.number().optional() }))
    .min(2)
    .max(8),
});

/** Two by two or up to three by three cells between two named axes; rows from top to bottom. */
const matrix = z.strictObject({
  ...common,
  kind: z.literal('matrix'),
  /** Name of the horizontal and vertical axis, and their values left to right, top to bottom. */
  across: z.strictObject({
    name: label(12),
    values: z.array(label(12)).min(2).max(3),
  }),
  down: z.strictObject({
    name: label(12),
    values: z.array(label(12)).min(2).max(3),
  }),
  cells: z.array(z.array(box)).min(2).max(3),
});

/** Quantities compared, as horizontal bars; `unit` is printed beside every value. */
const bars = z.strictObject({
  ...common,
  kind: z.literal('bars'),
  unit: label(8),
  bars: z
    .array(
      z.strictObject({
        label: label(14),
        value: z.number().min(0),
        tone: z.enum(['plain', 'accent', 'seal']).default('plain'),
      }),
    )
    .min(2)
    .max(8),
});

/** One to three curves over the same axis; points are [x, y], x rising. */
const lines = z.strictObject({
  ...common,
  kind: z.literal('lines'),
  across: z.strictObject({ name: label(12), unit: label(8).optional() }),
  up: z.strictObject({ name: label(12), unit: label(8).optional() }),
  series: z
    .array(
      z.strictObject({
        name: label(14),
        points: z
          .array(z.tuple([z.number(), z.number()]))
          .min(2)
          .max(40),
        tone: z.enum(['plain', 'accent', 'seal']).default('accent'),
      }),
    )
    .min(1)
    .max(3),
});

/** A whole and its shares, as one divided bar with a list; values are added up to the whole. */
const shares = z.strictObject({
  ...common,
  kind: z.literal('shares'),
  unit: label(8),
  shares: z
    .array(
      z.strictObject({
        label: label(14),
        value: z.number().positive(),
        note: label(30).optional(),
      }),
    )
    .min(2)
    .max(7),
});

/** Levels one above another, lowest first: a staircase (`steps`) or a pyramid, whose base carries the rest. */
const levels = z.strictObject({
  ...common,
  kind: z.literal('levels'),
  shape: z.enum(['steps', 'pyramid']).default('steps'),
  levels: z.array(box).min(2).max(6),
});

/** Two or three columns set against each other, line by line. */
const compare = z.strictObject({
  ...common,
  kind: z.literal('compare'),
  columns: z
    .array(
      z.strictObject({
        title: label(12),
        tone: z.enum(['plain', 'accent', 'seal']).default('plain'),
        lines: z.array(label(28)).min(1).max(6),
      }),
    )
    .min(2)
    .max(3),
});

/** A root with branches and their leaves. */
const tree = z.strictObject({
  ...common,
  kind: z.literal('tree'),
  root: label(14),
  branches: z
    .array(
      z.strictObject({
        title: label(14),
        tone: z.enum(['plain', 'accent', 'seal']).default('plain'),
        leaves: z.array(label(20)).max(6).default([]),
      }),
    )
    .min(2)
    .max(6),
});

/** A figure as authors write it, in the frontmatter of its chapter: what it says, not how it is drawn. */
export const figureSchema = z
  .discriminatedUnion('kind', [flow, timeline, matrix, bars, lines, shares, levels, compare, tree])
  .superRefine((figure, context) => {
    const fail = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (figure.kind === 'matrix') {
      const wanted = `${figure.down.values.length} rows of ${figure.across.values.length} cells`;
      const fits =
        figure.cells.length === figure.down.values.length &&
        figure.cells.every((row) => row.length === figure.across.values.length);
      if (!fits) fail('cells', `the axes ask for ${wanted}`);
    }
    if (figure.kind === 'timeline') {
      const positions = figure.points.map((point) => point.position);
      if (positions.some((one) => one !== undefined)) {
        const rising = positions.every(
          (one, index) => one !== undefined && (index === 0 || one > (positions[index - 1] ?? Infinity)),
        );
        if (!rising) fail('points', 'give every point a position, each above the one before, or none');
      }
    }
    if (figure.kind === 'lines') {
      for (const one of figure.series)
        if (one.points.some((point, index) => index > 0 && point[0] <= one.points[index - 1]![0]))
          fail('series', `the points of "${one.name}" must go from left to right`);
    }
  });
export type Figure = z.infer<typeof figureSchema>;
