import { z } from 'zod';
import { positionIdSchema } from '../response.ts';

const offered = z.array(z.strictObject({ id: positionIdSchema, text: z.string() }));

/** The situation (案例) that items of one case share, as a candidate reads it above them. */
const candidateCaseSchema = z.strictObject({ title: z.string(), situation: z.string() });
export type CandidateCase = z.infer<typeof candidateCaseSchema>;

const shown = { stem: z.string(), case: candidateCaseSchema.optional() };

/**
 * An item as a candidate may see it: nothing here depends on the key, and no authored id is in it. The stem of a cloze
 * item shows each blank as {{position}}.
 */
export const candidateItemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), ...shown, options: offered }),
  z.strictObject({ type: z.literal('multiple-choice'), ...shown, options: offered }),
  z.strictObject({ type: z.literal('true-false'), ...shown }),
  z.strictObject({ type: z.literal('ordering'), ...shown, options: offered }),
  z.strictObject({ type: z.literal('matching'), ...shown, options: offered, targets: offered }),
  z.strictObject({ type: z.literal('numeric'), ...shown, unit: z.string() }),
  z.strictObject({
    type: z.literal('cloze'),
    ...shown,
    blanks: z.array(z.strictObject({ id: positionIdSchema, label: z.string() })),
  }),
]);
export type CandidateItem = z.infer<typeof candidateItemSchema>;

const told = { rationale: z.string() };
const outcome = {
  /** Full score: every part is right. */
  right: z.boolean(),
  blank: z.boolean(),
  /** Share of the points earned, 0 to 1. */
  share: z.number().min(0).max(1),
};
const choices = z.array(
  z.strictObject({ id: positionIdSchema, chosen: z.boolean(), isKey: z.boolean(), ...told }),
);

/** What a learner is told after answering a practice item. Exams never send it. */
export const feedbackSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), ...outcome, options: choices }),
  z.strictObject({ type: z.literal('multiple-choice'), ...outcome, options: choices }),
  z.strictObject({
    type: z.literal('true-false'),
    ...outcome,
    given: z.boolean().nullable(),
    key: z.boolean(),
    /** Why the statement holds or not, by choice. */
    rationales: z.strictObject({ true: z.string(), false: z.string() }),
  }),
  /** Entries in the right order; `placed` is where the learner put each, from 1. */
  z.strictObject({
    type: z.literal('ordering'),
    ...outcome,
    options: z.array(z.strictObject({ id: positionIdSchema, placed: z.int().nullable(), ...told })),
  }),
  z.strictObject({
    type: z.literal('matching'),
    ...outcome,
    options: z.array(
      z.strictObject({
        id: positionIdSchema,
        given: positionIdSchema.nullable(),
        key: positionIdSchema,
        ...told,
      }),
    ),
  }),
  z.strictObject({
    type: z.literal('cloze'),
    ...outcome,
    /** In reading order; `given` is null where the blank was left empty, `model` the wording authors put first. */
    blanks: z.array(
      z.strictObject({
        id: positionIdSchema,
        given: z.string().nullable(),
        right: z.boolean(),
        model: z.string(),
        ...told,
      }),
    ),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    ...outcome,
    key: z.strictObject({ value: z.number(), tolerance: z.number() }),
    ...told,
    /** The thought behind the wrong number given, where the author foresaw it. */
    slip: z.string().nullable(),
  }),
]);
export type Feedback = z.infer<typeof feedbackSchema>;
