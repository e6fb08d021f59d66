import { median, rounded } from './statistics.ts';

/** Figures by name; the unit is the end of the name (Ms, Kb = 1,000 bytes, PerSecond). */
export type Figures = Record<string, number>;

/** Every figure with its value in each measured round. */
export type Rounds = Record<string, number[]>;

export interface Spread {
  min: number;
  max: number;
  values: number[];
}

/** Runs a measurement once to warm up (round 0, thrown away) and then so many times for the record. */
export async function inRounds(count: number, one: (round: number) => Promise<Figures>): Promise<Rounds> {
  const rounds: Rounds = {};
  for (let round = 0; round <= count; round += 1) {
    const figures = await one(round);
    if (round === 0) continue;
    for (const [name, value] of Object.entries(figures)) {
      rounds[name] ??= [];
      rounds[name].push(value);
    }
  }
  return rounds;
}

/** The median of each figure. */
export function mediansOf(rounds: Rounds): Figures {
  return Object.fromEntries(Object.entries(rounds).map(([name, values]) => [name, rounded(median(values))]));
}

/** Smallest, largest and every value of each figure, in the order measured. */
export function spreadsOf(rounds: Rounds): Record<string, Spread> {
  return Object.fromEntries(
    Object.entries(rounds).map(([name, values]) => [
      name,
      {
        min: rounded(Math.min(...values)),
        max: rounded(Math.max(...values)),
        values: values.map(rounded),
      },
    ]),
  );
}
