import { describe, expect, test } from 'vitest';
import { type NewHrFact, recordHrFacts } from '../../../src/services/people/hr-facts.ts';
import { freshKey } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson, createUnit, type TestPerson } from '../../support/people.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

const education = (value: string): NewHrFact => ({ kind: 'education', value, asOf: '2020-07-01' });

describe.each(databaseModes)('facts of the personnel record on the %s database', (mode) => {
  const shared = useDatabase(mode);
  const record = (hr: TestPerson, person: TestPerson, facts: NewHrFact[], key = freshKey(), now = noon) =>
    recordHrFacts(contextFor(shared.db, hr, now), { personId: person.id, facts, key });
  const factsOf = (person: TestPerson) =>
    rowsOf(shared.db, 'select * from hr_fact where person_id = ? order by seq', person.id);

  async function branch() {
    const unit = await createUnit(shared.db);
    const below = await createUnit(shared.db, unit);
    const hr = await createPerson(shared.db, { unit, roles: ['hr'] });
    return { unit, hr, person: await createPerson(shared.db, { unit: below }) };
  }

  test('are recorded with who, when and as of when, and never changed but superseded', async () => {
    const { hr, person } = await branch();
    granted(await record(hr, person, [education('bachelor')]));
    granted(await record(hr, person, [education('master')], freshKey(), noon + minute));
    const [first, second, ...more] = await factsOf(person);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      value_json: '"bachelor"',
      as_of: '2020-07-01',
      recorded_by: hr.id,
      supersedes_seq: null,
    });
    expect(second).toMatchObject({
      value_json: '"master"',
      recorded_at: noon + minute,
      supersedes_seq: first?.seq,
    });
    expect(await verbsOn(shared.db, person.id)).toEqual(['record-hr-facts', 'record-hr-facts']);
  });

  test('keep personal values out of the audit chain, in the part that can be erased', async () => {
    const { hr, person } = await branch();
    granted(await record(hr, person, [education('doctor')]));
    const [line] = await rowsOf(
      shared.db,
      'select seq, payload from audit_event where subject_id = ?',
      person.id,
    );
    expect(String(line?.payload)).not.toContain('doctor');
    const [detail] = await rowsOf(shared.db, 'select * from audit_detail where seq = ?', line!.seq!);
    expect(detail).toEqual({ seq: line?.seq, person_id: person.id, detail_json: '{"education":"doctor"}' });
  });

  test('are stored once per key, and all of a request or none', async () => {
    const { hr, person } = await branch();
    const key = freshKey();
    const facts = [education('bachelor'), { kind: 'bad-record', value: false, asOf: '2027-01-01' }];
    granted(await record(hr, person, facts, key));
    granted(await record(hr, person, facts, key));
    expect(codeOf(await record(hr, person, [education('master')], key))).toBe('key-reused');
    const bad = [education('master'), { kind: 'bad-record', value: 'no', asOf: '2027-01-01' }];
    expect(codeOf(await record(hr, person, bad))).toBe('bad-input');
    expect(await factsOf(person)).toHaveLength(2);
  });

  test.each([
    ['a kind nobody knows', { kind: 'star-sign', value: 'leo', asOf: '2027-01-01' }],
    ['a value the kind does not have', education('kindergarten')],
    ['a day that does not exist', { ...education('bachelor'), asOf: '2027-02-29' }],
    [
      'an attestation by no role',
      { kind: 'attestation:conduct', value: { holds: true, attestedBy: 'friend' }, asOf: '2027-01-01' },
    ],
    [
      'a negative amount',
      {
        kind: 'indicators',
        value: {
          depositDailyAvg: -1,
          consumerLoanMonthlyAvg: null,
          feeIncomeYear: null,
          feeVolumeYear: null,
        },
        asOf: '2027-01-01',
      },
    ],
  ])('refuse %s', async (_title, fact) => {
    const { hr, person } = await branch();
    expect(codeOf(await record(hr, person, [fact]))).toBe('bad-input');
    expect(await factsOf(person)).toEqual([]);
  });

  test('are never recorded by oneself, not even as HR', async () => {
    const { hr } = await branch();
    expect(codeOf(await record(hr, hr, [education('doctor')]))).toBe('not-allowed');
    expect(await factsOf(hr)).toEqual([]);
    expect(await verbsOn(shared.db, hr.id)).toEqual(['access-refused']);
  });

  test('are recorded by HR of the unit or one above it only, and the try of others is on record', async () => {
    const { unit, person } = await branch();
    const elsewhere = await branch();
    const manager = await createPerson(shared.db, { unit, roles: ['line-manager'] });
    const admin = await createPerson(shared.db, { unit, roles: ['system-admin'] });
    const below = await createPerson(shared.db, {
      unit: await createUnit(shared.db, person.unit),
      roles: ['hr'],
    });
    for (const other of [elsewhere.hr, manager, admin, below, person]) {
      expect(codeOf(await record(other, person, [education('doctor')]))).toBe('not-allowed');
    }
    expect(await factsOf(person)).toEqual([]);
    const tries =
      "select count(distinct actor_id) from audit_event where verb = 'access-refused' and subject_id = ?";
    expect(await countOf(shared.db, tries, person.id)).toBe(5);
    expect(codeOf(await record(elsewhere.hr, { ...person, id: 'nobody' }, []))).toBe('not-found');
  });
});
