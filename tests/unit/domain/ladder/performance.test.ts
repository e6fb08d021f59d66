import { describe, expect, it } from 'vitest';
import { cleanRecord } from '../../../../src/domain/ladder/clean-record.ts';
import { factsOfHrRecord } from '../../../../src/domain/ladder/facts.ts';
import { performance } from '../../../../src/domain/ladder/performance.ts';
import { type IndicatorName, indicatorNames } from '../../../../src/schemas/eligibility.ts';
import { record, textbookPolicy } from './textbook-policy.ts';

const requirement = textbookPolicy.requirements.find((entry) => entry.kind === 'performance')!;
const none: Record<IndicatorName, number | null> = {
  depositDailyAvg: 0,
  consumerLoanMonthlyAvg: 0,
  feeIncomeYear: 0,
  feeVolumeYear: 0,
};
const allUnknown = Object.fromEntries(indicatorNames.map((name) => [name, null])) as typeof none;
const find = (grade: Parameters<typeof performance>[1], indicators: typeof none) =>
  performance(requirement, grade, factsOfHrRecord(record({ indicators })));

describe('performance', () => {
  // Yuan, as the textbook has them in units of ten thousand.
  it.each([
    ['senior', 'depositDailyAvg', 1000_0000],
    ['senior', 'consumerLoanMonthlyAvg', 800_0000],
    ['senior', 'feeIncomeYear', 20_0000],
    ['senior', 'feeVolumeYear', 3000_0000],
    ['principal', 'depositDailyAvg', 2000_0000],
    ['principal', 'consumerLoanMonthlyAvg', 1500_0000],
    ['principal', 'feeIncomeYear', 40_0000],
    ['principal', 'feeVolumeYear', 6000_0000],
  ] as const)('%s: %s of %i yuan is enough, a fen less is not', (grade, indicator, threshold) => {
    expect(find(grade, { ...none, [indicator]: threshold }).status).toBe('met');
    expect(find(grade, { ...none, [indicator]: threshold - 0.01 }).status).toBe('not-met');
    expect(find(grade, { ...allUnknown, [indicator]: threshold }).status).toBe('met');
    expect(find(grade, { ...allUnknown, [indicator]: threshold - 0.01 }).status).toBe('unknown');
    expect(find(grade, { ...none, [indicator]: null }).status).toBe('unknown');
  });

  it.each(['assistant', 'manager'] as const)('asks nothing of %s, known or not', (grade) => {
    expect(find(grade, allUnknown)).toMatchObject({ status: 'met', reason: { code: 'nothing-required' } });
  });

  it('tells which indicator reached which threshold', () => {
    const found = find('senior', { ...none, feeIncomeYear: 250_000 });
    expect(found.reason).toEqual({
      code: 'indicator-reached',
      params: { indicator: 'feeIncomeYear', value: 250_000, threshold: 200_000 },
    });
  });
});

describe('clean record', () => {
  it.each([
    [false, 'met'],
    [true, 'not-met'],
    [null, 'unknown'],
  ] as const)('bad record %s: %s', (badRecord, status) => {
    expect(cleanRecord(factsOfHrRecord(record({ badRecord })))).toMatchObject({ status, earliest: null });
  });
});
