import { z } from 'zod';
import { responseSchema } from '../response.ts';
import { candidateItemSchema } from './item.ts';

/** Instants are UTC epoch milliseconds of the server's clock. */
const instant = z.int().min(0);

/** Last line of the attempt's response chain: a server whose head is behind has lost something and is sent it again. */
const headSchema = z.strictObject({ seq: z.int().min(0), hash: z.string() });

const position = z.int().min(1);
const key = z.string().min(8).max(64);

/** All the exam runner starts from: the candidate's view of her open attempt. It has no field for keys. */
export const runnerStateSchema = z.strictObject({
  attemptId: z.string(),
  title: z.string(),
  /** A closed attempt has no runner, only a result. */
  state: z.literal('open'),
  now: instant,
  startedAt: instant,
  deadlineAt: instant,
  head: headSchema,
  entries: z
    .array(
      z.strictObject({
        /** Place in the form, from 1. */
        position,
        pointsHundredths: z.int().min(0),
        item: candidateItemSchema,
        /** What the server has stored last; null if nothing. */
        response: responseSchema.nullable(),
      }),
    )
    .min(1),
  /** Where the result is read once the attempt is closed. */
  resultPath: z.string(),
});
export type RunnerState = z.infer<typeof runnerStateSchema>;

/**
 * What the runner posts to save. One batch may hold several responses of one position, oldest first: a response whose
 * fate is unknown is sent again, under its own key, ahead of the newer one, and never after it.
 */
export const saveRequestSchema = z.strictObject({
  entries: z
    .array(z.strictObject({ key, position, response: responseSchema }))
    .min(1)
    .max(100),
  head: z.strictObject({ seq: z.int().min(0) }),
});
export type SaveRequest = z.infer<typeof saveRequestSchema>;

/** What the server's clock says of an attempt. */
const clock = { now: instant, deadlineAt: instant, state: z.enum(['open', 'closed']) };

export const clockReplySchema = z.strictObject(clock);
export type ClockReply = z.infer<typeof clockReplySchema>;

/** Every response of the request is answered for by its key: stored (now or before), or refused. */
export const saveReplySchema = z.strictObject({
  stored: z.array(key),
  /** `message` is the sentence for the candidate, in her language. */
  refused: z.array(z.strictObject({ key, code: z.string(), message: z.string() })),
  head: headSchema,
  ...clock,
});
export type SaveReply = z.infer<typeof saveReplySchema>;
