import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligibilityReport } from '../../../../src/domain/ladder/eligibility-report.ts';
import { evaluate, gradeOf, type RuleVerdict, statusOfAll } from '../../../../src/domain/ladder/evaluate.ts';
import { factsOfHrRecord } from '../../../../src/domain/ladder/facts.ts';
import { addDays } from '../../../../src/kernel/civil-date.ts';
import {
  type EligibilityRecord,
  educations,
  eligibilityReportSchema,
  professionalTitles,
} from '../../../../src/schemas/eligibility.ts';
import { grades } from '../../../../src/schemas/vocabulary.ts';
import { record, textbookPolicy } from './textbook-policy.ts';

const day = fc.integer({ min: 0, max: 60 * 365 }).map((offset) => addDays('1980-01-01', offset));
const amount = fc.option(fc.constantFrom(0, 199_999, 200_000, 8_000_000, 15_000_000, 60_000_000));
const anyRecord: fc.Arbitrary<EligibilityRecord> = fc.record({
  employeeNo: fc.constant('100001'),
  asOf: day,
  education: fc.constantFrom(...educations),
  professionalTitle: fc.constantFrom(...professionalTitles),
  retailBankingSince: fc.option(day),
  probationEndsOn: fc.option(day),
  badRecord: fc.option(fc.boolean()),
  indicators: fc.record({
    depositDailyAvg: amount,
    consumerLoanMonthlyAvg: amount,
    feeIncomeYear: amount,
    feeVolumeYear: amount,
  }),
});
const hr = (facts: EligibilityRecord, asOf: string) =>
  evaluate(textbookPolicy, factsOfHrRecord(facts), asOf, { evidence: ['hr-record'] });
const rank = { 'not-met': 0, unknown: 1, met: 2 } as const;

describe('properties of eligibility', () => {
  it('a rule is not met the day before its stated earliest day, and met on it', () => {
    fc.assert(
      fc.property(anyRecord, (facts) => {
        for (const grade of grades) {
          for (const { code, earliest } of hr(facts, facts.asOf)[grade].rules) {
            if (earliest === null) continue;
            const on = (asOf: string) =>
              hr(facts, asOf)[grade].rules.find((rule) => rule.code === code)?.status;
            expect(on(addDays(earliest, -1))).not.toBe('met');
            expect(on(earliest)).toBe('met');
          }
        }
      }),
      { seed: 20041001, numRuns: 500 },
    );
  });

  it('a grade is not met the day before its stated earliest day, and met on it', () => {
    fc.assert(
      fc.property(anyRecord, (facts) => {
        for (const grade of grades) {
          const { earliest } = hr(facts, facts.asOf)[grade];
          if (earliest === null) continue;
          expect(hr(facts, addDays(earliest, -1))[grade].status).not.toBe('met');
          expect(hr(facts, earliest)[grade].status).toBe('met');
        }
      }),
      { seed: 20041002, numRuns: 500 },
    );
  });

  it('a higher degree or title never does worse, nor later', () => {
    const climbs = [
      ['education', educations],
      ['professionalTitle', professionalTitles],
    ] as const;
    fc.assert(
      fc.property(anyRecord, (facts) => {
        for (const [field, ladder] of climbs) {
          const results = ladder.map((value) => hr({ ...facts, [field]: value }, facts.asOf));
          for (const grade of grades) {
            results.reduce((lower, higher) => {
              const [before, after] = [lower[grade].rules[0]!, higher[grade].rules[0]!];
              expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status]);
              expect(rank[higher[grade].status]).toBeGreaterThanOrEqual(rank[lower[grade].status]);
              if (before.earliest && after.earliest) expect(after.earliest <= before.earliest).toBe(true);
              return higher;
            });
          }
        }
      }),
      { seed: 20041003, numRuns: 500 },
    );
  });

  it('the rules holding a grade back are exactly the binding ones not met', () => {
    fc.assert(
      fc.property(anyRecord, (facts) => {
        for (const grade of grades) {
          const { status, heldBackBy } = hr(facts, facts.asOf)[grade];
          expect(heldBackBy.length === 0).toBe(status === 'met');
        }
      }),
      { seed: 20041004, numRuns: 200 },
    );
  });
});

describe('the status of a grade', () => {
  it.each([
    [[], 'met'],
    [['met', 'met'], 'met'],
    [['met', 'unknown'], 'unknown'],
    [['met', 'not-met'], 'not-met'],
    [['unknown', 'unknown'], 'unknown'],
    [['unknown', 'not-met'], 'not-met'],
    [['not-met', 'not-met'], 'not-met'],
  ] as const)('%j gives %s', (statuses, expected) => {
    expect(statusOfAll(statuses)).toBe(expected);
    expect(statusOfAll(statuses.toReversed())).toBe(expected);
  });

  const rule = (code: string, differences: Partial<RuleVerdict>): RuleVerdict => ({
    code,
    clause: '第二节之3',
    binding: true,
    status: 'met',
    earliest: null,
    reason: { code: 'nothing-required', params: {} },
    evidence: [],
    ...differences,
  });

  it('tells the latest day where time alone holds it back', () => {
    const late = rule('late', { status: 'not-met', earliest: '2027-01-01' });
    const later = rule('later', { status: 'not-met', earliest: '2028-01-01' });
    expect(gradeOf([late, later, rule('done', {})])).toMatchObject({
      status: 'not-met',
      earliest: '2028-01-01',
      heldBackBy: ['late', 'later'],
    });
  });

  it('tells no day where anything else holds it back', () => {
    const late = rule('late', { status: 'not-met', earliest: '2027-01-01' });
    expect(gradeOf([late, rule('open', { status: 'unknown' })]).earliest).toBeNull();
    expect(gradeOf([late, rule('bad', { status: 'not-met' })]).earliest).toBeNull();
  });

  it('is not touched by rules that do not bind', () => {
    const advice = rule('advice', { status: 'not-met', binding: false });
    expect(gradeOf([rule('done', { earliest: '2020-01-01' }), advice])).toMatchObject({
      status: 'met',
      earliest: '2020-01-01',
      heldBackBy: [],
    });
  });
});

describe('what is evaluated', () => {
  it('gives the three rules of the personnel record for every grade in the report', () => {
    const report = eligibilityReport(textbookPolicy, record({ asOf: '2016-06-30' }));
    expect(eligibilityReportSchema.parse(report)).toEqual(report);
    const rules = (earliest: string, status = 'met') => [
      { code: 'education-years', status, earliest },
      { code: 'performance', status: 'met', earliest: null },
      { code: 'clean-record', status: 'met', earliest: null },
    ];
    expect(report).toEqual({
      employeeNo: '100001',
      grades: {
        assistant: { status: 'met', rules: rules('2011-03-15') },
        manager: { status: 'met', rules: rules('2013-03-15') },
        senior: { status: 'met', rules: rules('2015-03-15') },
        principal: { status: 'not-met', rules: rules('2017-03-15', 'not-met') },
      },
    });
  });

  it('never evaluates a historical requirement, and cites the clause of the others', () => {
    const { rules } = evaluate(textbookPolicy, factsOfHrRecord(record()), '2026-06-30').senior;
    expect(rules.map(({ code }) => code)).not.toContain('appearance');
    expect(rules[0]).toMatchObject({
      clause: '第二节之3',
      binding: true,
      reason: { code: 'years-served', params: { years: 5, route: 'bachelor', since: '2010-03-15' } },
    });
    expect(rules[0]?.evidence).toContainEqual({ kind: 'education', value: 'bachelor', date: null });
  });
});
