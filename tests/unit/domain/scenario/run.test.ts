import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyMove, moveAt, offeredMoves, replay, startRun } from '../../../../src/domain/scenario/run.ts';
import { loadState } from '../../../../src/domain/scenario/run-state.ts';
import { scoreRun } from '../../../../src/domain/scenario/score-run.ts';
import { choices, lobby, playBy, played, small } from './played-runs.ts';

describe('a run', () => {
  test('clamps variables, sets facts and logs before and after', () => {
    const taken = applyMove(small, startRun(small, 'seed'), 'poor');
    expect(taken).toMatchObject({
      ok: true,
      value: {
        entry: {
          turn: 1,
          node: 'ask',
          move: 'poor',
          effects: [
            { variable: 'anger', before: 4, after: 5 },
            { variable: 'trust', before: 1, after: 0 },
            { variable: 'minutes', before: 0, after: 0 },
          ],
          facts: [],
        },
        state: { node: 'answer', variables: { anger: 5, trust: 0 }, visits: { ask: 1, answer: 1 } },
      },
    });
    expect(played('good')).toMatchObject({ facts: ['heard'], log: [{ facts: ['heard'] }] });
  });

  test('refuses a move that is not offered, and any move after the ending', () => {
    expect(applyMove(small, played('good'), 'fair')).toMatchObject({ refusal: { code: 'move-not-offered' } });
    expect(applyMove(small, played('good', 'good'), 'good')).toMatchObject({
      refusal: { code: 'run-ended' },
    });
    expect(moveAt(small, played('good', 'good'), 't3-1')).toMatchObject({ refusal: { code: 'run-ended' } });
    expect(replay(small, 'seed', ['nothing'])).toMatchObject({ refusal: { code: 'move-not-offered' } });
  });

  test('finds the move behind a position, and none behind one of an earlier turn', () => {
    const [first] = offeredMoves(small, startRun(small, 'seed'));
    expect(moveAt(small, startRun(small, 'seed'), first!.position)).toEqual({
      ok: true,
      value: first!.move.id,
    });
    expect(moveAt(small, played('good'), first!.position)).toMatchObject({
      refusal: { code: 'move-not-offered' },
    });
  });

  test('shows moves in an order that depends on the seed and hides the authored one', () => {
    const orders = new Set(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) =>
        offeredMoves(small, startRun(small, seed))
          .map((offered) => offered.move.id)
          .join(),
      ),
    );
    expect(orders.size).toBeGreaterThan(1);
    expect(offeredMoves(small, startRun(small, 'a'))).toEqual(offeredMoves(small, startRun(small, 'a')));
  });

  test('does not go on with another version of its scenario', () => {
    expect(() => applyMove({ ...small, version: 'small@111111111111' }, played(), 'good')).toThrow(
      'small@111111111111',
    );
  });

  test('always ends, and replayed or reloaded it equals the live one', () => {
    fc.assert(
      fc.property(fc.string(), choices, (seed, picks) => {
        const { state, moves } = playBy(seed, picks);
        expect(scoreRun(lobby, state).ending).not.toBeNull();
        expect(replay(lobby, seed, moves)).toEqual({ ok: true, value: state });
        expect(loadState(JSON.stringify(state))).toEqual({ ok: true, value: state });
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('a saved run', () => {
  const refused: [string, string, string][] = [
    ['written by a later release', JSON.stringify({ ...played(), saveVersion: 2 }), 'save-too-new'],
    ['of a form no longer read', JSON.stringify({ ...played(), saveVersion: 0 }), 'save-too-old'],
    ['without a version', '{}', 'bad-input'],
    ['that is cut short', '{"saveVersion":1', 'bad-input'],
    ['with a stray field', JSON.stringify({ ...played(), cheat: true }), 'bad-input'],
  ];
  test.for(refused)('is refused when %s', ([, json, code]) => {
    expect(loadState(json)).toMatchObject({ ok: false, refusal: { code } });
  });
});
