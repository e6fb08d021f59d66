import { z } from 'zod';

/**
 * Place of an option or target as this candidate sees it, from 1. Says nothing about authored ids or keys.
 */
export const positionIdSchema = z.string().regex(/^[1-9]$/);

/**
 * What a candidate gives for one item, in the position ids of what was shown. Bounds are those of
 * `itemSchema`.
 */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('single-choice'),
    choice: positionIdSchema,
  }),
  z.strictObject({
    type: z.literal('multiple-choice'),
    choices: z.array(positionIdSchema).max(6),
  }),
  z.strictObject({ type: z.literal('true-false'), value: z.boolean() }),
  /** Entries placed so far, first to last. */
  z.strictObject({
    type: z.literal('ordering'),
    order: z.array(positionIdSchema).max(7),
  }),
  /** Target position by option position; options left open are absent. */
  z.strictObject({
    type: z.literal('matching'),
    pairs: z.record(positionIdSchema, positionIdSchema).refine((pairs) => Object.keys(pairs).length <= 6, {
      error: 'at most 6 pairs',
    }),
  }),
  /** The number as typed; read when it is scored, so that the record keeps what the candidate wrote. */
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(40) }),
  /** What was typed into each blank, by its position; blanks left empty are absent. */
  z.strictObject({
    type: z.literal('cloze'),
    texts: z.record(positionIdSchema, z.string().max(40)).refine((texts) => Object.keys(texts).length <= 4, {
      error: 'at most 4 blanks',
    }),
  }),
  /** Cleared, or never touched. */
  z.strictObject({ type: z.literal('blank') }),
]);
export type Response = z.infer<typeof responseSchema>;
