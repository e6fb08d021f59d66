import { randomUUID } from 'node:crypto';
import type { PlacedResponse } from './load-plan.ts';

/** The body of one save as the exam runner sends it, each response under a fresh key. */
export function saveBody(responses: readonly PlacedResponse[]): { body: string; keys: string[] } {
  const entries = responses.map(({ position, response }) => ({ key: randomUUID(), position, response }));
  return {
    body: JSON.stringify({ entries, head: { seq: 0 } }),
    keys: entries.map((entry) => entry.key),
  };
}
