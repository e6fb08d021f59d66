import { z } from 'zod';
import { endingMeanings, qualities } from '../scenario.ts';
import { competencyCodeSchema } from '../vocabulary.ts';

const hundredths = z.int().min(0).max(10_000);

/**
 * All the page of a running role-play may know. It has no field for quality, effects, evidence or comments.
 */
export const candidateTurnSchema = z.strictObject({
  title: z.string(),
  setting: z.string(),
  persona: z.strictObject({ name: z.string(), situation: z.string(), wants: z.string() }),
  /** Number of the turn to be taken, from 1. */
  turn: z.int().min(1),
  line: z.string(),
  mood: z.string(),
  stage: z.string().nullable(),
  /** Turns already taken, first to last. */
  earlier: z.array(
    z.strictObject({ line: z.string(), mood: z.string(), stage: z.string().nullable(), said: z.string() }),
  ),
  /** Moves in the order shown; a position holds for this turn only and says nothing about the move. */
  offered: z.array(z.strictObject({ position: z.string(), text: z.string() })),
  ending: z.strictObject({ title: z.string(), epilogue: z.string() }).nullable(),
});
export type CandidateTurn = z.infer<typeof candidateTurnSchema>;

/** Score of one run. All figures are whole hundredths of a point. */
export const runScoreSchema = z.strictObject({
  /** Id and meaning of the ending; null while the run is open, and then the figures are provisional. */
  ending: z.strictObject({ id: z.string(), meaning: z.enum(endingMeanings) }).nullable(),
  /** A red line was crossed: the run fails whatever the rest. */
  failed: z.boolean(),
  redLines: z.array(z.string()),
  /** Raw score against the best reachable one; 0 when failed. */
  overallHundredths: hundredths,
  /** Weighted mean of all evidence of the run. */
  rawHundredths: hundredths,
  competencies: z.array(
    z.strictObject({
      competency: competencyCodeSchema,
      /** Null without evidence. */
      hundredths: hundredths.nullable(),
      level: z.int().min(1).max(4).nullable(),
      evidenceCount: z.int().min(0),
    }),
  ),
});
export type RunScore = z.infer<typeof runScoreSchema>;

/** What the trainee and the coach read after the run has ended. */
export const runDebriefSchema = z.strictObject({
  title: z.string(),
  persona: z.strictObject({ name: z.string(), wants: z.string(), hiddenConcern: z.string() }),
  ending: z.strictObject({ meaning: z.enum(endingMeanings), title: z.string(), epilogue: z.string() }),
  score: runScoreSchema,
  turns: z.array(
    z.strictObject({
      turn: z.int().min(1),
      line: z.string(),
      /** The trainee's own words. */
      said: z.string(),
      quality: z.enum(qualities),
      /** Every variable, changed or not; `change` says for whom it changed. */
      effects: z.array(
        z.strictObject({
          variable: z.string(),
          label: z.string(),
          before: z.int(),
          after: z.int(),
          change: z.enum(['better', 'worse', 'none']),
        }),
      ),
      /** Labels of facts that became true. */
      facts: z.array(z.string()),
      evidence: z.array(
        z.strictObject({ competency: competencyCodeSchema, weight: z.int(), score: z.int() }),
      ),
      comment: z.string(),
      /** Text of the better move, where there is one. */
      better: z.string().nullable(),
      redLine: z.string().nullable(),
      norms: z.array(z.string()),
      anchor: z.string(),
    }),
  ),
  /** Values of each variable before the first turn and after each. */
  curve: z.array(
    z.strictObject({
      variable: z.string(),
      label: z.string(),
      min: z.int(),
      max: z.int(),
      good: z.enum(['high', 'low']),
      values: z.array(z.int()),
    }),
  ),
});
export type RunDebrief = z.infer<typeof runDebriefSchema>;
