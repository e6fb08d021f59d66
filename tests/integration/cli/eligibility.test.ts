import { cpSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { contentCopy, documentOf, jinjie, plant, temporaryFile } from './jinjie-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const base = {
  employeeNo: '100001',
  asOf: '2026-06-30',
  education: 'bachelor',
  professionalTitle: 'none',
  retailBankingSince: '2022-03-15',
  probationEndsOn: '2022-09-15',
  badRecord: false,
  indicators: { depositDailyAvg: 12_000_000, consumerLoanMonthlyAvg: 0, feeIncomeYear: 0, feeVolumeYear: 0 },
};
const file = (records: unknown) => temporaryFile('staff.json', JSON.stringify(records));

describe('jinjie eligibility', () => {
  it('answers for each grade, rule by rule, from the personnel record alone', async () => {
    const run = await jinjie(['eligibility', file([base]), '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(documentOf(run)).toEqual([
      {
        employeeNo: '100001',
        grades: {
          assistant: {
            status: 'met',
            rules: [
              { code: 'education-years', status: 'met', earliest: '2023-03-15' },
              { code: 'performance', status: 'met', earliest: null },
              { code: 'clean-record', status: 'met', earliest: null },
            ],
          },
          manager: {
            status: 'met',
            rules: [
              { code: 'education-years', status: 'met', earliest: '2025-03-15' },
              { code: 'performance', status: 'met', earliest: null },
              { code: 'clean-record', status: 'met', earliest: null },
            ],
          },
          senior: {
            status: 'not-met',
            rules: [
              { code: 'education-years', status: 'not-met', earliest: '2027-03-15' },
              { code: 'performance', status: 'met', earliest: null },
              { code: 'clean-record', status: 'met', earliest: null },
            ],
          },
          principal: {
            status: 'not-met',
            rules: [
              { code: 'education-years', status: 'not-met', earliest: '2029-03-15' },
              { code: 'performance', status: 'not-met', earliest: null },
              { code: 'clean-record', status: 'met', earliest: null },
            ],
          },
        },
      },
    ]);
  });

  it('keeps the order of the file and says unknown where the record does', async () => {
    const records = [
      { ...base, employeeNo: 'B', retailBankingSince: null },
      { ...base, employeeNo: 'A', badRecord: true },
    ];
    const reports = documentOf(
      await jinjie(['eligibility', '-', '--json'], { input: JSON.stringify(records) }),
    );
    const summary = reports.map(
      (report: { employeeNo: string; grades: Record<string, { status: string }> }) => [
        report.employeeNo,
        report.grades.assistant?.status,
      ],
    );
    expect(summary).toEqual([
      ['B', 'unknown'],
      ['A', 'not-met'],
    ]);
  });

  it('reads standard input, a byte order mark before it or not', async () => {
    expect(documentOf(await jinjie(['eligibility', '-', '--json'], { input: '\ufeff[]' }))).toEqual([]);
    const run = await jinjie(['eligibility', '-'], { input: '[]' });
    expect(run).toEqual({ exitCode: 0, stdout: 'No records.\n', stderr: '' });
  });

  it('prints a table without --json', async () => {
    const { stdout } = await jinjie(['eligibility', file([{ ...base, employeeNo: '客 7' }])]);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'employee  grade      status   rules',
      '客 7      assistant  met      education-years met (from 2023-03-15), performance met, clean-record met',
      '客 7      manager    met      education-years met (from 2025-03-15), performance met, clean-record met',
      '客 7      senior     not-met  education-years not-met (from 2027-03-15), performance met, clean-record met',
    ]);
  });

  it('judges each record by the policy of its day, and days before the first by the first', async () => {
    const folder = contentCopy();
    plant(folder, 'ladder/textbook-2004.yaml', 'effectiveFrom: 2004-10-01', 'effectiveFrom: 2026-01-01');
    const later = ['id: textbook-2004', 'id: stricter'] as const;
    cpSync(`${folder}/ladder/textbook-2004.yaml`, `${folder}/ladder/stricter.yaml`);
    plant(folder, 'ladder/stricter.yaml', ...later);
    plant(folder, 'ladder/stricter.yaml', 'effectiveFrom: 2026-01-01', 'effectiveFrom: 2026-06-30');
    plant(
      folder,
      'ladder/stricter.yaml',
      'assistant: 1, manager: 3, senior: 5',
      'assistant: 9, manager: 9, senior: 9',
    );
    const days = ['2025-12-31', '2026-06-29', '2026-06-30'];
    const records = days.map((asOf) => ({ ...base, employeeNo: asOf, asOf }));
    const reports = documentOf(await jinjie(['eligibility', file(records), '--json', '--content', folder]));
    const statuses = reports.map(
      (report: { grades: { manager: { status: string } } }) => report.grades.manager.status,
    );
    expect(statuses).toEqual(['met', 'met', 'not-met']);
  });

  it.each([
    [
      'an unknown field',
      [{ ...base, salary: 1 }],
      'record 1 ([0]), employeeNo "100001", field salary: no such field; remove it.',
    ],
    [
      'a day that does not exist',
      [{ ...base, asOf: '2026-02-30' }],
      'record 1 ([0]), employeeNo "100001", field asOf: is "2026-02-30"; it must be a real day YYYY-MM-DD from 1900 to 2999.',
    ],
    [
      'a number used twice',
      [base, base],
      'record 2 ([1]), employeeNo "100001", field employeeNo: is already used by record 1 ([0]); it may stand only once.',
    ],
    ['no array', base, 'the file must hold a JSON array of records.'],
  ])('refuses %s', async (_, records, sentence) => {
    const path = file(records);
    const run = await jinjie(['eligibility', path, '--json']);
    expect(run).toEqual({ exitCode: 1, stdout: '', stderr: `jinjie: ${path}: ${sentence}\n` });
  });

  it('refuses what is not JSON, and a file that is not there', async () => {
    const path = temporaryFile('staff.json', '[{"employeeNo": \n oops');
    const broken = await jinjie(['eligibility', path]);
    expect(broken).toMatchObject({ exitCode: 1, stdout: '' });
    expect(broken.stderr).toMatch(/^jinjie: \S+staff\.json is not valid JSON \([^\n]+\)\.\n$/);
    expect(await jinjie(['eligibility', '/nonexistent/staff.json'])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'jinjie: /nonexistent/staff.json cannot be read: there is no such file.\n',
    });
    expect(await jinjie(['eligibility', '-', '--json'], { input: '' })).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('standard input is not valid JSON'),
    });
  });
});
