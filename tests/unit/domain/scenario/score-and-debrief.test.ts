import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateTurn } from '../../../../src/domain/scenario/candidate-turn.ts';
import { debrief } from '../../../../src/domain/scenario/debrief.ts';
import { startRun } from '../../../../src/domain/scenario/run.ts';
import { pinScenario } from '../../../../src/domain/scenario/scenario-version.ts';
import { levelOf, scoreRun } from '../../../../src/domain/scenario/score-run.ts';
import { choices, lobby, playBy, played, small } from './played-runs.ts';
import { move, scene, withNode } from './small-scenario.ts';

describe('the score', () => {
  test('weighs evidence and measures the whole against the best reachable run', () => {
    expect(scoreRun(small, played('good', 'good'))).toEqual({
      ending: { id: 'happy', meaning: 'resolved' },
      failed: false,
      redLines: [],
      overallHundredths: 10_000,
      rawHundredths: 8500,
      competencies: [{ competency: 'C4', hundredths: 8500, level: 4, evidenceCount: 2 }],
    });
    // (2·20 + 60) / 3 = 33.33, and 33.33 / 85 = 39.21 %
    expect(scoreRun(small, played('poor', 'fair'))).toMatchObject({
      overallHundredths: 3921,
      rawHundredths: 3333,
    });
  });

  test('is nothing once a red line is crossed', () => {
    expect(scoreRun(small, played('red'))).toMatchObject({
      failed: true,
      redLines: ['越权承诺'],
      overallHundredths: 0,
    });
  });

  test('of an open run has no ending, and none on competencies without evidence', () => {
    expect(scoreRun(small, played())).toMatchObject({
      ending: null,
      competencies: [{ hundredths: null, level: null }],
    });
  });

  test.for([
    [4999, 1],
    [5000, 2],
    [6999, 2],
    [7000, 3],
    [8499, 3],
    [8500, 4],
  ] as const)('of %i hundredths is level %i', ([hundredths, level]) =>
    expect(levelOf(hundredths)).toBe(level),
  );

  test('never leaves 0 to 10000, whatever the run', () => {
    fc.assert(
      fc.property(choices, (picks) => {
        const { overallHundredths, failed } = scoreRun(lobby, playBy('s', picks).state);
        expect(overallHundredths).toBeGreaterThanOrEqual(0);
        expect(overallHundredths).toBeLessThanOrEqual(10_000);
        if (failed) expect(overallHundredths).toBe(0);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('cannot be pinned where runs need not end', () => {
    expect(() => pinScenario(withNode(scene('answer', [move('good', 'answer')])), 'small@0')).toThrow(
      'was not checked',
    );
  });
});

describe('what the candidate sees', () => {
  test('is the same, byte for byte, when only judgements differ', () => {
    const judged = {
      ...small,
      bestHundredths: 1,
      nodes: small.nodes.map((node) => ({
        ...node,
        moves: node.moves?.map((each) => ({
          ...each,
          id: `x-${each.id}`,
          quality: 'fair' as const,
          comment: '另一种理由',
          better: 'x-red',
          redLine: '红线',
          evidence: [],
          norms: ['诉01'],
        })),
      })),
    };
    const page = JSON.stringify(candidateTurn(small, startRun(small, 'seed')));
    expect(JSON.stringify(candidateTurn(judged, startRun(judged, 'seed')))).toBe(page);
    expect(page).not.toContain(small.persona.hiddenConcern);
  });

  test('shows earlier turns and the ending', () => {
    expect(candidateTurn(small, played('good', 'good'))).toMatchObject({
      turn: 3,
      earlier: [{ said: '说法good' }, { said: '说法good' }],
      offered: [],
      ending: { title: '结束', epilogue: '后来的事' },
    });
  });
});

describe('the debrief', () => {
  test('quotes the trainee, tells effects, reason, better move and clause, and draws the curve', () => {
    const { turns, curve, persona } = debrief(small, played('poor', 'good'));
    expect(turns[0]).toMatchObject({
      line: '台词ask',
      said: '这不是我管的事情',
      quality: 'poor',
      effects: [
        { label: '怒气', before: 4, after: 5, change: 'worse' },
        { label: '信任', before: 1, after: 0, change: 'worse' },
        { label: '分钟', before: 0, after: 0, change: 'none' },
      ],
      better: '说法good',
      anchor: 'regulations/work-processes#complaint-flow',
    });
    expect(turns[1]).toMatchObject({ better: null, redLine: null });
    expect(curve[0]).toMatchObject({ variable: 'anger', values: [4, 5, 5] });
    expect(persona.hiddenConcern).toBe('其实很着急');
  });

  test('is not given for an open run', () => {
    expect(() => debrief(small, played('poor'))).toThrow('only after its ending');
  });
});
