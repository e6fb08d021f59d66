import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankPositions,
  type LoggedResponse,
  mergeResponses,
} from '../../../../src/domain/attempt/responses.ts';
import type { Response } from '../../../../src/schemas/response.ts';

const choice = (position: string): Response => ({ type: 'single-choice', choice: position });
const log: LoggedResponse[] = [
  { seq: 1, position: 1, response: choice('1') },
  { seq: 2, position: 3, response: choice('2') },
  { seq: 3, position: 1, response: choice('4') },
  { seq: 4, position: 3, response: { type: 'blank' } },
];

describe('mergeResponses', () => {
  it('takes the response with the highest seq of each position, in whatever order the log is read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (lines) => {
        const current = mergeResponses(lines);
        expect(current.get(1)).toEqual(choice('4'));
        expect(current.get(3)).toEqual({ type: 'blank' });
        expect(current.size).toBe(2);
      }),
    );
  });
});

describe('blankPositions', () => {
  it('names positions never answered or cleared, lowest first', () => {
    expect(blankPositions([3, 2, 1], mergeResponses(log))).toEqual([2, 3]);
    expect(blankPositions([1], mergeResponses(log))).toEqual([]);
  });
});
