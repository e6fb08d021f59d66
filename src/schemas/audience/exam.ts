import { z } from 'zod';
import { gradeSchema, itemTypeSchema } from '../vocabulary.ts';

const hundredths = z.int().min(0);
const count = z.int().min(0);
const instant = z.int().min(0);

/** Whether the reader may start the exam now, and if not, why and from when. */
const openingSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), attemptsLeft: count }),
  z.strictObject({ state: z.literal('running'), attemptId: z.string() }),
  z.strictObject({ state: z.literal('not-yet'), from: z.string() }),
  z.strictObject({ state: z.literal('used-up'), allowed: count }),
  z.strictObject({ state: z.literal('cooling-down'), from: z.string() }),
]);

/** One earlier or running attempt of the reader. Score and decision are null where she may not see them (yet). */
const attemptLineSchema = z.strictObject({
  attemptId: z.string(),
  startedAt: instant,
  state: z.enum(['open', 'submitted', 'expired']),
  decision: z.enum(['pass', 'fail', 'pending']).nullable(),
  totalHundredths: hundredths.nullable(),
  maxHundredths: hundredths.nullable(),
});
export type AttemptLine = z.infer<typeof attemptLineSchema>;

const figures = {
  id: z.string(),
  grade: gradeSchema,
  title: z.string(),
  titleEn: z.string(),
  itemCount: count,
  timeLimitMin: count,
  maxHundredths: hundredths,
  cutHundredths: hundredths,
  attemptsAllowed: count,
  opening: openingSchema,
  /** Whole minutes left in a running attempt, rounded up; null without one. */
  minutesLeft: count.nullable(),
  /** Newest first. */
  attempts: z.array(attemptLineSchema),
};

/** An exam in the list, with its state for the reader. */
export const listedExamSchema = z.strictObject(figures);
export type ListedExam = z.infer<typeof listedExamSchema>;

const place = { path: z.string(), title: z.string(), titleEn: z.string() };

/** All the lobby of one exam shows: what is in it and by which rules. It names no item. */
export const examLobbySchema = z.strictObject({
  ...figures,
  coolDownDays: count,
  /** Running attempt at another exam, which must be finished first. */
  elsewhere: z.string().nullable(),
  cutSource: z.string(),
  source: z.string(),
  rules: z.array(z.strictObject({ zh: z.string(), en: z.string() })),
  /** Blueprint by section of the manual, in its order there; items at each cognitive level. */
  sections: z.array(
    z.strictObject({ ...place, remember: count, understand: count, apply: count, total: count }),
  ),
  types: z.array(z.strictObject({ type: itemTypeSchema, count, pointsHundredths: hundredths })),
});
export type ExamLobby = z.infer<typeof examLobbySchema>;
