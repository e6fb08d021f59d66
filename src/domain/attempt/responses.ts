import type { Response } from '../../schemas/response.ts';
import { isBlank } from '../item/authored-response.ts';

/** One line of the append-only response log of an attempt; `seq` is unique in it and grows with each line. */
export interface LoggedResponse {
  seq: number;
  /** Place of the entry in the form, from 1. */
  position: number;
  response: Response;
}

/**
 * The response that counts for each position: the one with the highest `seq`, in whatever order the log is
 * read.
 */
export function mergeResponses(log: readonly LoggedResponse[]): Map<number, Response> {
  const last = new Map<number, LoggedResponse>();
  for (const line of log) {
    const before = last.get(line.position);
    if (!before || line.seq > before.seq) last.set(line.position, line);
  }
  return new Map([...last].map(([position, { response }]) => [position, response]));
}

/** Positions of a form without a response, or with one that gives nothing, lowest first. */
export function blankPositions(
  positions: readonly number[],
  current: ReadonlyMap<number, Response>,
): number[] {
  return positions
    .filter((position) => isBlank(current.get(position) ?? { type: 'blank' }))
    .sort((a, b) => a - b);
}
