import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/domain/ladder/evaluate.ts';
import { factsOfHrRecord, type HrFacts } from '../../../../src/domain/ladder/facts.ts';
import type { EligibilityRecord } from '../../../../src/schemas/eligibility.ts';
import { type Grade, grades } from '../../../../src/schemas/vocabulary.ts';
import { record, textbookPolicy } from './textbook-policy.ts';

function verdict(facts: HrFacts, grade: Grade, asOf: string) {
  const rule = evaluate(textbookPolicy, factsOfHrRecord(facts), asOf)[grade].rules.find(
    ({ code }) => code === 'education-years',
  );
  return { status: rule?.status, earliest: rule?.earliest };
}

const college = 'junior-college';
// The table of the textbook, cell by cell: years, end of probation, or nothing, for assistant … principal.
// A holder may use lower rows too; that matters for the doctor as assistant, whose own row is empty.
const matrix: [
  EligibilityRecord['education'],
  EligibilityRecord['professionalTitle'],
  ...(number | 'probation' | null)[],
][] = [
  ['below-college', 'none', null, null, null, null],
  ['below-college', 'junior', null, null, null, null],
  ['below-college', 'intermediate', null, 1, 3, 5],
  ['below-college', 'senior', null, 1, 3, 5],
  [college, 'none', 3, 5, 7, 10],
  [college, 'junior', 3, 5, 7, 10],
  [college, 'intermediate', 3, 1, 3, 5],
  [college, 'senior', 3, 1, 3, 5],
  ['bachelor', 'none', 1, 3, 5, 7],
  ['bachelor', 'intermediate', 1, 1, 3, 5],
  ['master', 'none', 'probation', 1, 3, 5],
  ['master', 'senior', 'probation', 1, 3, 5],
  ['doctor', 'none', 'probation', 'probation', 1, 3],
  ['doctor', 'senior', 'probation', 'probation', 1, 3],
];
const cells = matrix.flatMap(([education, professionalTitle, ...asks]) =>
  grades.map((grade, index) => ({ education, professionalTitle, grade, ask: asks[index] ?? null })),
);

describe('years in personal banking by education and title', () => {
  it.each(cells)('$education with title $professionalTitle for $grade: $ask', ({ grade, ask, ...holds }) => {
    const facts = record({ ...holds, retailBankingSince: '2010-03-15', probationEndsOn: '2010-09-15' });
    if (ask === null) {
      expect(verdict(facts, grade, '2999-12-31')).toEqual({ status: 'not-met', earliest: null });
      return;
    }
    const earliest = ask === 'probation' ? '2010-09-15' : `${2010 + ask}-03-15`;
    const dayBefore = ask === 'probation' ? '2010-09-14' : `${2010 + ask}-03-14`;
    expect(verdict(facts, grade, dayBefore)).toEqual({ status: 'not-met', earliest });
    expect(verdict(facts, grade, earliest)).toEqual({ status: 'met', earliest });
  });

  it.each([
    ['2020-02-29', 'assistant', '2021-02-28'],
    ['2020-02-29', 'manager', '2023-02-28'],
    ['2020-02-29', 'principal', '2027-02-28'],
    ['2019-02-28', 'assistant', '2020-02-28'],
  ] as const)('counts from %s for %s to %s', (since, grade, earliest) => {
    expect(verdict(record({ retailBankingSince: since }), grade, '2020-03-01').earliest).toBe(earliest);
  });

  it('gives 29 February again in a leap year', () => {
    const facts = record({
      education: 'below-college',
      professionalTitle: 'senior',
      retailBankingSince: '1996-02-29',
    });
    const policy = structuredClone(textbookPolicy);
    const rule = policy.requirements.find((requirement) => requirement.kind === 'education-years');
    rule!.routes[3]!.byGrade.manager = 4;
    const found = evaluate(policy, factsOfHrRecord(facts), '2000-02-29').manager.rules[0];
    expect(found).toMatchObject({ status: 'met', earliest: '2000-02-29' });
  });

  it.each([
    [
      'the title where the degree takes longer',
      { education: college, professionalTitle: 'intermediate' },
      'senior',
      '2013-03-15',
    ],
    [
      'the degree where the title does not lead',
      { education: college, professionalTitle: 'senior' },
      'assistant',
      '2013-03-15',
    ],
    [
      'the doctor row before the title',
      { education: 'doctor', professionalTitle: 'senior' },
      'principal',
      '2013-03-15',
    ],
    [
      'one year where probation takes longer',
      { education: 'master', probationEndsOn: '2012-01-01' },
      'assistant',
      '2011-03-15',
    ],
    [
      'one year where the end of probation is unknown',
      { education: 'master', probationEndsOn: null },
      'assistant',
      '2011-03-15',
    ],
  ] as const)('takes %s', (_name, differences, grade, earliest) => {
    expect(verdict(record(differences), grade, '2026-06-30')).toEqual({ status: 'met', earliest });
  });
});

describe('unknown evidence of years', () => {
  const open = { status: 'unknown', earliest: null };

  it.each([
    ['no date in personal banking', { retailBankingSince: null }, 'assistant', open],
    [
      'only the years unknown, probation still running',
      { education: 'master', retailBankingSince: null, probationEndsOn: '2011-01-02' },
      'assistant',
      open,
    ],
    [
      'only the years unknown, probation over',
      { education: 'master', retailBankingSince: null, probationEndsOn: '2011-01-01' },
      'assistant',
      { status: 'met', earliest: '2011-01-01' },
    ],
    [
      'only probation unknown, years too short',
      { education: 'master', retailBankingSince: '2010-01-02', probationEndsOn: null },
      'assistant',
      open,
    ],
    [
      'probation unknown, no route uses it',
      { retailBankingSince: '2010-01-02', probationEndsOn: null },
      'assistant',
      { status: 'not-met', earliest: '2011-01-02' },
    ],
    [
      'no date, no row to use',
      { education: 'below-college', retailBankingSince: null },
      'manager',
      { status: 'not-met', earliest: null },
    ],
  ] as const)('%s', (_name, differences, grade, expected) => {
    expect(verdict(record(differences), grade, '2011-01-01')).toEqual(expected);
  });

  it('leaves the rule open while the education is not known and nothing else decides', () => {
    const facts = { ...record({ professionalTitle: 'senior' }), education: null };
    expect(verdict(facts, 'assistant', '2026-06-30')).toEqual(open);
    expect(verdict(facts, 'senior', '2026-06-30')).toEqual({ status: 'met', earliest: '2013-03-15' });
    expect(verdict({ ...record(), professionalTitle: null }, 'senior', '2014-01-01')).toEqual(open);
  });
});
