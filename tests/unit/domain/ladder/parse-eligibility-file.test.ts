import { describe, expect, it } from 'vitest';
import { parseEligibilityFile } from '../../../../src/domain/ladder/parse-eligibility-file.ts';
import { record } from './textbook-policy.ts';

function messageOf(json: unknown): string | null {
  const parsed = parseEligibilityFile(json);
  return parsed.ok ? null : parsed.message;
}
/** A good record followed by a spoiled one, as the file would hold them. */
const spoiled = (differences: object) => [record(), { ...record(), employeeNo: '100002', ...differences }];
const indicators = (differences: object) => ({ indicators: { ...record().indicators, ...differences } });
const realDay = 'a real day YYYY-MM-DD from 1900 to 2999';
const amount = 'an amount in yuan, a finite number from 0 upward, or null (unknown)';

describe('the file of eligibility records', () => {
  it('is taken as it stands, unknown values included', () => {
    const records = [
      record(),
      record({ employeeNo: '客 7', retailBankingSince: null, probationEndsOn: null, badRecord: null }),
    ];
    expect(parseEligibilityFile(records)).toEqual({ ok: true, records });
    expect(parseEligibilityFile([])).toEqual({ ok: true, records: [] });
  });

  it.each([
    [{ asOf: '2026-02-30' }, `asOf: is "2026-02-30"; it must be ${realDay}`],
    [{ asOf: null }, `asOf: is null; it must be ${realDay}`],
    [{ asOf: '2026-2-3' }, `asOf: is "2026-2-3"; it must be ${realDay}`],
    [{ asOf: undefined }, `asOf: is missing; it must be ${realDay}`],
    [
      { retailBankingSince: '0204-01-01' },
      `retailBankingSince: is "0204-01-01"; it must be ${realDay}, or null (unknown)`,
    ],
    [{ probationEndsOn: 20260101 }, `probationEndsOn: is 20260101; it must be ${realDay}, or null (unknown)`],
    [
      { education: 'phd' },
      'education: is "phd"; it must be one of below-college, junior-college, bachelor, master, doctor',
    ],
    [
      { professionalTitle: null },
      'professionalTitle: is null; it must be one of none, junior, intermediate, senior',
    ],
    [{ badRecord: 'no' }, 'badRecord: is "no"; it must be true, false, or null (unknown)'],
    [
      { indicators: 5 },
      'indicators: is 5; it must be an object with depositDailyAvg, consumerLoanMonthlyAvg, feeIncomeYear, feeVolumeYear',
    ],
    [indicators({ feeIncomeYear: -1 }), `indicators.feeIncomeYear: is -1; it must be ${amount}`],
    [indicators({ feeVolumeYear: '3000' }), `indicators.feeVolumeYear: is "3000"; it must be ${amount}`],
    [
      indicators({ depositDailyAvg: undefined }),
      `indicators.depositDailyAvg: is missing; it must be ${amount}`,
    ],
    [indicators({ loans: 1 }), 'indicators.loans: no such field; remove it'],
    [{ salary: 1 }, 'salary: no such field; remove it'],
  ])('refuses %j', (differences, expected) => {
    expect(messageOf(spoiled(differences))).toBe(`record 2 ([1]), employeeNo "100002", field ${expected}`);
  });

  it('refuses an amount too large to be a number', () => {
    const text = JSON.stringify(spoiled(indicators({ feeIncomeYear: 12345 }))).replace('12345', '1e999');
    expect(messageOf(JSON.parse(text))).toContain(
      `indicators.feeIncomeYear: is not a finite number; it must be ${amount}`,
    );
  });

  it('refuses a field named __proto__', () => {
    const text = JSON.stringify([record()]).replace('{', '{"__proto__":{"asOf":"2026-01-01"},');
    expect(messageOf(JSON.parse(text))).toContain('no such field');
  });

  it.each([
    ['', '""'],
    [' 7', '" 7"'],
    [7, '7'],
    ['x'.repeat(41), `"${'x'.repeat(41)}"`],
    [undefined, 'missing'],
  ])('refuses the employeeNo %j', (employeeNo, shown) => {
    expect(messageOf([{ ...record(), employeeNo }])).toBe(
      `record 1 ([0]), employeeNo ${shown}, field employeeNo: is ${shown}; it must be a text of 1 to 40 characters without spaces at its ends`,
    );
  });

  it('refuses an employeeNo used twice', () => {
    expect(messageOf([record(), record({ employeeNo: '7' }), record()])).toBe(
      'record 3 ([2]), employeeNo "100001", field employeeNo: is already used by record 1 ([0]); it may stand only once',
    );
  });

  it.each([[null], [[1, 2]], ['x'.repeat(90)]])('refuses a record that is not an object: %j', (entry) => {
    expect(messageOf([entry])).toMatch(
      /^record 1 \(\[0\]\), employeeNo missing: is .{1,61}; it must be a JSON object$/,
    );
  });

  it.each([[{}], [null], ['text']])('refuses a file that is not an array: %j', (json) => {
    expect(messageOf(json)).toBe('the file must hold a JSON array of records');
  });
});
