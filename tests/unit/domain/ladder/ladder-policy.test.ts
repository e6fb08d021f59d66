import { describe, expect, it } from 'vitest';
import { ladderPolicySchema } from '../../../../src/schemas/ladder-policy.ts';
import { policySource, textbookPolicy } from './textbook-policy.ts';

function problemsOf(
  spoil: (policy: ReturnType<typeof structuredClone<typeof textbookPolicy>>) => void,
): string[] {
  const policy = structuredClone(textbookPolicy);
  spoil(policy);
  const parsed = ladderPolicySchema.safeParse(policy);
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('the textbook policy', () => {
  it('has four grades in six levels', () => {
    expect(
      textbookPolicy.levels.map(({ grade, lower, upper }) => [
        grade,
        lower.band,
        lower.rank,
        upper.band,
        upper.rank,
      ]),
    ).toEqual([
      ['principal', 4, 20, 3, 13],
      ['senior', 5, 25, 4, 18],
      ['senior', 6, 30, 5, 23],
      ['manager', 7, 35, 6, 28],
      ['manager', 8, 38, 7, 31],
      ['assistant', 9, 42, 7, 35],
    ]);
  });

  it('binds nobody to a competency level or to a condition of history', () => {
    const free = textbookPolicy.requirements
      .filter((requirement) => !requirement.binding)
      .map(({ code }) => code);
    expect(free).toEqual(['appearance', 'competency-levels']);
  });

  it('says of every requirement where it comes from', () => {
    expect(
      textbookPolicy.requirements.filter(({ basis }) => basis === 'platform').map(({ code }) => code),
    ).toEqual(['exam-pass', 'role-play', 'competency-levels']);
  });
});

describe('a policy file', () => {
  it('is refused with a code used twice', () => {
    expect(problemsOf((policy) => policy.requirements.push(policy.requirements[0]!))).toEqual([
      'requirements.11.code: "education-years" is used twice',
    ]);
  });

  it('is refused where it ends before it begins', () => {
    expect(
      problemsOf((policy) => {
        policy.effectiveTo = '2004-09-30';
      }),
    ).toEqual(['effectiveTo: is before effectiveFrom']);
  });

  it('is refused with a level upside down or a grade without level', () => {
    expect(
      problemsOf((policy) => {
        policy.levels[0]!.lower.rank = 12;
      }),
    ).toEqual(['levels.0: lower stands above upper']);
    expect(
      problemsOf((policy) => {
        policy.levels.pop();
      }),
    ).toEqual(['levels: no level for assistant']);
  });

  it('is refused with bounds of competency levels that do not rise', () => {
    expect(
      problemsOf((policy) => {
        policy.competencyScoring.levelFrom = [50, 50, 85];
      }),
    ).toEqual(['competencyScoring.levelFrom: must rise']);
  });

  it('is refused with a field nobody knows', () => {
    expect(ladderPolicySchema.safeParse({ ...policySource(), extra: 1 }).success).toBe(false);
  });
});
