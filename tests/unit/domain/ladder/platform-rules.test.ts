import { describe, expect, it } from 'vitest';
import { competencyScore } from '../../../../src/domain/ladder/competency-score.ts';
import { evaluate } from '../../../../src/domain/ladder/evaluate.ts';
import { type Attestation, factsOfHrRecord, type LadderFacts } from '../../../../src/domain/ladder/facts.ts';
import { latestCoverage, validUntil } from '../../../../src/domain/ladder/validity.ts';
import { competencyCodes, type Grade } from '../../../../src/schemas/vocabulary.ts';
import { record, textbookPolicy } from './textbook-policy.ts';

function verdict(code: string, facts: Partial<LadderFacts>, asOf: string, grade: Grade = 'manager') {
  const all = { ...factsOfHrRecord(record()), ...facts };
  const rule = evaluate(textbookPolicy, all, asOf)[grade].rules.find((entry) => entry.code === code)!;
  return [rule.status, rule.earliest, rule.reason.code];
}

describe('validity in months', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-05-10', 24, '2026-05-10'],
  ])('%s for %i months lasts through %s', (date, months, until) => {
    expect(validUntil(date, months)).toBe(until);
  });

  it('joins a renewal on the day after the end, and starts anew after a gap', () => {
    expect(latestCoverage(['2025-01-02', '2024-01-01'], 12)).toEqual({
      since: '2024-01-01',
      until: '2026-01-02',
    });
    expect(latestCoverage(['2025-01-03', '2024-01-01'], 12)).toEqual({
      since: '2025-01-03',
      until: '2026-01-03',
    });
    expect(latestCoverage([], 12)).toBeNull();
  });
});

describe('exam pass', () => {
  const examPasses = [{ examId: 'manager-qualification', date: '2024-05-10' }];

  it.each([
    ['2024-05-09', ['not-met', null, 'exam-not-passed']],
    ['2024-05-10', ['met', '2024-05-10', 'exam-passed']],
    ['2026-05-10', ['met', '2024-05-10', 'exam-passed']],
    ['2026-05-11', ['not-met', null, 'exam-pass-expired']],
  ])('on %s: %j', (asOf, expected) => {
    expect(verdict('exam-pass', { examPasses }, asOf)).toEqual(expected);
  });

  it("counts the grade's own exam only", () => {
    expect(verdict('exam-pass', { examPasses }, '2024-06-01', 'assistant')[0]).toBe('not-met');
  });
});

describe('attestation', () => {
  const word = (differences: Partial<Attestation>): Attestation => ({
    code: 'conduct',
    grade: null,
    holds: true,
    attestedBy: 'hr',
    date: '2025-01-10',
    ...differences,
  });
  const against = word({ holds: false, date: '2025-03-01' });

  it.each([
    ['none', [], ['unknown', null, 'attestation-missing']],
    ['one in force', [word({})], ['met', '2025-01-10', 'attested']],
    ['one of a later day', [word({ date: '2025-06-02' })], ['unknown', null, 'attestation-missing']],
    ['one expired', [word({ date: '2024-05-31' })], ['unknown', null, 'attestation-expired']],
    ['one on its last day', [word({ date: '2024-06-01' })], ['met', '2024-06-01', 'attested']],
    ['one by a role not named', [word({ attestedBy: 'coach' })], ['unknown', null, 'attestation-missing']],
    ['the latest against', [against, word({})], ['not-met', null, 'attested-against']],
    ['the latest for', [word({}), against, word({ date: '2025-04-01' })], ['met', '2025-04-01', 'attested']],
    ['two of one day', [against, word({ date: '2025-03-01' })], ['met', '2025-03-01', 'attested']],
  ] as const)('%s', (_name, attestations, expected) => {
    expect(verdict('conduct', { attestations }, '2025-06-01')).toEqual(expected);
  });

  it('of ability counts for the grade it was given for', () => {
    const attestations = [word({ code: 'ability', grade: 'manager', attestedBy: 'line-manager' })];
    expect(verdict('ability', { attestations }, '2025-06-01', 'manager')[0]).toBe('met');
    expect(verdict('ability', { attestations }, '2025-06-01', 'senior')[0]).toBe('unknown');
  });
});

describe('role-play', () => {
  const run = (scenarioId: string, date: string) => ({ scenarioId, date });

  it('counts different scenarios, from the day the last one needed was passed', () => {
    const twice = [run('a', '2025-02-01'), run('a', '2025-01-01')];
    expect(verdict('role-play', { runsPassed: twice }, '2025-06-01')).toEqual([
      'not-met',
      null,
      'scenarios-short',
    ]);
    const two = [...twice, run('b', '2025-03-01'), run('c', '2025-04-01')];
    expect(verdict('role-play', { runsPassed: two }, '2025-06-01')).toEqual([
      'met',
      '2025-03-01',
      'scenarios-passed',
    ]);
    expect(verdict('role-play', { runsPassed: two }, '2025-02-28')[0]).toBe('not-met');
  });

  it('asks nothing where the policy says 0', () => {
    const policy = structuredClone(textbookPolicy);
    policy.requirements.find((entry) => entry.kind === 'role-play')!.byGrade.assistant = 0;
    const { rules } = evaluate(policy, factsOfHrRecord(record()), '2025-06-01').assistant;
    expect(rules.find((rule) => rule.code === 'role-play')?.reason.code).toBe('nothing-required');
  });
});

describe('competency', () => {
  const scoring = textbookPolicy.competencyScoring;
  const piece = (kind: keyof typeof scoring.weights, points: number) => ({
    kind,
    scoreHundredths: points * 100,
  });

  it('weighs evidence by kind (78, 70 and 85 give 76.50, level 3)', () => {
    const score = competencyScore(scoring, [
      piece('scenario', 78),
      piece('case-analysis', 70),
      piece('item', 85),
    ]);
    expect(score).toEqual({ scoreHundredths: 7650, level: 3 });
  });

  it.each([
    [49.99, 1],
    [50, 2],
    [69.99, 2],
    [70, 3],
    [84.99, 3],
    [85, 4],
  ])('%d points are level %i', (points, level) => {
    const pieces = [piece('scenario', points), piece('scenario', points), piece('behaviour-record', points)];
    expect(competencyScore(scoring, pieces)?.level).toBe(level);
  });

  it('tells no level from too few pieces or one kind only', () => {
    expect(competencyScore(scoring, [piece('scenario', 90), piece('item', 90)])).toBeNull();
    expect(competencyScore(scoring, [piece('item', 90), piece('item', 90), piece('item', 90)])).toBeNull();
  });

  it('is advice: short or unknown levels leave the grade as it is', () => {
    const evidence = (points: number) =>
      competencyCodes.flatMap((competency) =>
        (['scenario', 'scenario', 'behaviour-record'] as const).map((kind) => ({
          competency,
          date: '2025-01-01',
          ...piece(kind, points),
        })),
      );
    const at = (points: number) =>
      verdict('competency-levels', { competencyEvidence: evidence(points) }, '2025-06-01');
    expect(at(50)).toEqual(['met', null, 'levels-reached']);
    expect(at(49)).toEqual(['not-met', null, 'levels-short']);
    expect(verdict('competency-levels', {}, '2025-06-01')).toEqual(['unknown', null, 'levels-unknown']);
    const grade = evaluate(textbookPolicy, factsOfHrRecord(record()), '2025-06-01').manager;
    expect(grade.heldBackBy).not.toContain('competency-levels');
  });
});
