import type { SittingCandidate } from './load-plan.ts';
import type { Rounds } from './rounds.ts';
import type { ServerProcess } from './server-process.ts';

/** How many people a measurement uses up, all rounds together. */
export interface Needs {
  /** Signed-in learners who have done nothing yet. */
  learners: number;
  /** Signed-in learners in the middle of an attempt. */
  seated: number;
}

/** The people themselves, made before the server starts. */
export interface People {
  /** Session cookies of the learners. */
  cookies: string[];
  seated: SittingCandidate[];
}

/** What is measured on the running server. Making the people is never part of a figure. */
export interface Measurement {
  needs: (rounds: number) => Needs;
  measure: (server: ServerProcess, people: People, rounds: number) => Promise<Rounds>;
}
