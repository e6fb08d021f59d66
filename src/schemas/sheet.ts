import { z } from 'zod';
import { anchorSchema, slugSchema } from './vocabulary.ts';

const label = z.string().trim().min(1).max(40);

/** Empty fields in rows; widths are twelfths of the line. */
const fields = z.strictObject({
  kind: z.literal('fields'),
  title: label.optional(),
  fields: z
    .array(
      z.strictObject({
        label,
        /** Twelfths of the line; a line is full at 12. */
        width: z.int().min(2).max(12).default(6),
        /** Small print under the label: what to write, in which form. */
        hint: z.string().trim().min(1).max(60).optional(),
      }),
    )
    .min(1)
    .max(24),
});

/** An empty table to fill in by hand. */
const table = z.strictObject({
  kind: z.literal('table'),
  title: label.optional(),
  columns: z
    .array(z.strictObject({ label, width: z.int().min(1).max(8).default(2) }))
    .min(2)
    .max(9),
  rows: z.int().min(1).max(20),
});

/** Boxes to tick. */
const choices = z.strictObject({
  kind: z.literal('choices'),
  title: label,
  /** True: only one may be ticked. */
  one: z.boolean().default(true),
  options: z.array(label).min(2).max(12),
});

/** Ruled lines to write on. */
const lines = z.strictObject({
  kind: z.literal('lines'),
  title: label,
  hint: z.string().trim().min(1).max(80).optional(),
  rows: z.int().min(1).max(12),
});

/** Who signs, each with a date. */
const signatures = z.strictObject({
  kind: z.literal('signatures'),
  parties: z.array(label).min(1).max(4),
});

/** A printable form of the bank (表单), content/sheets/<id>.yaml. */
export const sheetSchema = z.strictObject({
  /** Authored id; also the name of the file. */
  id: slugSchema,
  title: z.string().trim().min(1).max(30),
  titleEn: z.string().trim().min(1).max(80),
  /** What it is for, one sentence. */
  purpose: z.string().trim().min(8).max(120),
  /** Who fills it in, when, and who keeps it. */
  filledBy: z.string().trim().min(2).max(60),
  when: z.string().trim().min(2).max(60),
  keptBy: z.string().trim().min(2).max(60),
  /** Paragraph of the manual that explains it. */
  anchor: anchorSchema,
  /** Paper: upright or across. */
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  blocks: z.array(z.discriminatedUnion('kind', [fields, table, choices, lines, signatures])).min(1),
  /** Notes at the foot: how to fill it in without the usual slips. */
  notes: z.array(z.string().trim().min(4).max(120)).max(6).default([]),
});
export type Sheet = z.infer<typeof sheetSchema>;
