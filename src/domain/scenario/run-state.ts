import { z } from 'zod';
import { ok, type Result, refuse } from '../../kernel/result.ts';

/**
 * Form of a saved run. Raise it when the form changes; keep a parser for every form still in the database.
 */
export const saveVersion = 1;
const oldestSaveVersion = 1;

const turnEntrySchema = z.strictObject({
  /** From 1. */
  turn: z.int().min(1),
  node: z.string(),
  move: z.string(),
  /** Every variable, changed or not, in declared order. */
  effects: z.array(z.strictObject({ variable: z.string(), before: z.int(), after: z.int() })),
  /** Facts that became true with this move. */
  facts: z.array(z.string()),
});
export type TurnEntry = z.infer<typeof turnEntrySchema>;

const runStateSchema = z.strictObject({
  saveVersion: z.literal(saveVersion),
  /** The scenario version played, `<id>@<hash12>`; a run never changes it. */
  version: z.string(),
  seed: z.string(),
  node: z.string(),
  variables: z.record(z.string(), z.int()),
  facts: z.array(z.string()),
  visits: z.record(z.string(), z.int()),
  /** One entry a turn, first to last. */
  log: z.array(turnEntrySchema),
});
/**
 * A run as stored: plain JSON. It holds authored ids and the seed, so it never goes to the candidate's page.
 */
export type RunState = z.infer<typeof runStateSchema>;

const versionSchema = z.object({ saveVersion: z.int() });

/**
 * Reads a stored run. Refuses `save-too-new` (written by a later release), `save-too-old` (no parser kept)
 * and `bad-input` (not a run at all).
 */
export function loadState(json: string): Result<RunState> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse('bad-input');
  }
  const version = versionSchema.safeParse(value);
  if (!version.success) return refuse('bad-input');
  const saved = version.data.saveVersion;
  if (saved > saveVersion) return refuse('save-too-new', { saved, known: saveVersion });
  if (saved < oldestSaveVersion) return refuse('save-too-old', { saved, oldest: oldestSaveVersion });
  const state = runStateSchema.safeParse(value);
  return state.success ? ok(state.data) : refuse('bad-input');
}
