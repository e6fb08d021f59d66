import { z } from 'zod';
import { cognitiveLevelSchema, competencyCodeSchema, gradeSchema } from '../vocabulary.ts';

const hundredths = z.int().min(0);
const instant = z.int().min(0);
const place = { path: z.string().nullable(), title: z.string(), titleEn: z.string() };
const share = { scoreHundredths: hundredths, maxHundredths: hundredths };

/** Scores of one attempt as its candidate reads them: sums only, nothing of single items. */
const scoreReportSchema = z.strictObject({
  totalHundredths: hundredths,
  maxHundredths: hundredths,
  cutHundredths: hundredths,
  decision: z.enum(['pass', 'fail']),
  blankCount: z.int().min(0),
  sections: z.array(z.strictObject({ ...place, ...share })),
  competencies: z.array(z.strictObject({ competency: competencyCodeSchema, ...share })),
  levels: z.array(z.strictObject({ level: cognitiveLevelSchema, ...share })),
  /** Paragraphs that lost points, most first; `topics` are the syllabus points they treat. */
  weak: z.array(z.strictObject({ ...place, topics: z.array(z.string()), lostHundredths: hundredths })),
  /** Day and time of a correction after review; null for a first result. */
  correctedAt: instant.nullable(),
});
export type ScoreReport = z.infer<typeof scoreReportSchema>;

/** The candidate's own result. `report` is there only in state `graded`. */
export const ownResultSchema = z.strictObject({
  attemptId: z.string(),
  examId: z.string(),
  grade: gradeSchema,
  title: z.string(),
  titleEn: z.string(),
  startedAt: instant,
  closedAt: instant,
  closedBy: z.enum(['submitted', 'expired']),
  /** Responses that arrived after deadline and grace: kept, not counted. */
  lateCount: z.int().min(0),
  /** `withheld`: graded, but the exam's policy does not show the score (yet). */
  state: z.enum(['graded', 'pending', 'withheld']),
  /** When the exam's policy shows answer keys. */
  keys: z.enum(['never', 'after-release', 'at-once']),
  report: scoreReportSchema.nullable(),
});
export type OwnResult = z.infer<typeof ownResultSchema>;
