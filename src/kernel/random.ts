import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { sha256Hex } from './hash.ts';

/** A stream of chance that gives the same values for the same seed on every machine. Holds state: do not share. */
export interface Random {
  /** A whole number, 0 <= n < limit, each equally likely. */
  below(limit: number): number;
  /** A new array in shuffled order (Fisher–Yates); the given one is left as it is. */
  shuffle<T>(values: readonly T[]): T[];
}

/** All 128 bits of generator state come from the seed text, so near seeds give unrelated streams. */
function stateOf(seed: string): number[] {
  const digest = sha256Hex(seed);
  return [0, 8, 16, 24].map((start) => Number.parseInt(digest.slice(start, start + 8), 16) | 0);
}

/** The generator for a stored seed. Derive sub-streams by suffix (`${seed}/options`), never by sharing one stream. */
export function createRandom(seed: string): Random {
  const generator = xoroshiro128plusFromState(stateOf(seed));
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  return {
    below,
    shuffle(values) {
      const result = [...values];
      for (let last = result.length - 1; last > 0; last -= 1) {
        const pick = below(last + 1);
        [result[last], result[pick]] = [result[pick]!, result[last]!];
      }
      return result;
    },
  };
}
