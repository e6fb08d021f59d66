import type { Response } from '../src/schemas/response.ts';

/** A candidate with an attempt started beforehand and a valid response for every item of her form. */
export interface SittingCandidate {
  cookie: string;
  attemptId: string;
  responses: PlacedResponse[];
}

export interface PlacedResponse {
  position: number;
  response: Response;
}

/** What a load process is asked to do. Every cookie or candidate has a keep-alive connection of its own. */
export type LoadPlan = { port: number } & (
  | { kind: 'pages'; paths: readonly string[]; cookies: string[]; requests: number }
  | { kind: 'saves'; candidates: SittingCandidate[]; savesEach: number; responsesEach: number }
  | { kind: 'attempts'; cookies: string[]; examId: string; concurrency: number }
  | { kind: 'starts'; cookies: string[]; examId: string }
);

export interface LoadResult {
  /** From the first request sent to the last reply read, in milliseconds. */
  wallMs: number;
  /** Milliseconds from request to the end of its reply, by kind of request. */
  latencies: Record<string, number[]>;
}

/** One kind of load, in two halves of which only the second is measured. */
export interface Load {
  /** Connects, and asks whatever the first time would cost more than the rest. */
  prepare: () => Promise<void>;
  run: () => Promise<void>;
  close: () => void;
}
