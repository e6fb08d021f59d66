import { z } from 'zod';
import { endingMeanings } from '../scenario.ts';
import { competencyCodeSchema, gradeSchema } from '../vocabulary.ts';

/** One earlier or running run of the reader; score and ending are null while it is open. */
const runLineSchema = z.strictObject({
  runId: z.string(),
  startedAt: z.int().min(0),
  state: z.enum(['open', 'ended']),
  turn: z.int().min(0),
  ending: z.enum(endingMeanings).nullable(),
  passed: z.boolean().nullable(),
  scoreHundredths: z.int().min(0).nullable(),
});
export type RunLine = z.infer<typeof runLineSchema>;

/** A scenario as whoever has not played it may see it: no nodes, moves, variables or hidden concern. */
export const listedScenarioSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleEn: z.string(),
  setting: z.string(),
  grade: gradeSchema,
  competencies: z.array(competencyCodeSchema),
  persona: z.strictObject({ name: z.string(), situation: z.string(), wants: z.string() }),
  /** Least overall score, of 100, for a run to count as passed. */
  passPoints: z.int().min(0).max(100),
  /** Newest first. */
  runs: z.array(runLineSchema),
});
export type ListedScenario = z.infer<typeof listedScenarioSchema>;
