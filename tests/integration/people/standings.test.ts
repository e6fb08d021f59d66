import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { rightResponse } from '../../../src/domain/item/given-response.ts';
import { splitItem } from '../../../src/domain/item/split-item.ts';
import { saveResponses } from '../../../src/services/exam/save-responses.ts';
import { startAttempt } from '../../../src/services/exam/start-attempt.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { recordHrFacts } from '../../../src/services/people/hr-facts.ts';
import { listStandings } from '../../../src/services/standing/list-standings.ts';
import { readOwnStanding, readPersonStanding } from '../../../src/services/standing/read-standing.ts';
import { freshKey, storedEntries } from '../../support/attempts.ts';
import { goodWay, redLineWay } from '../../support/complaint-ways.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { contextFor, createPerson, createUnit, type TestPerson } from '../../support/people.ts';
import { authoredItem, examId } from '../../support/published-content.ts';
import { verbsOn } from '../../support/rows.ts';
import { beginRun, play } from '../../support/runs.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

/** Lets a person pass the exam with the first `right` entries right, or fail it with none. */
async function sitExam(db: Database, person: TestPerson, right: number): Promise<void> {
  const context = contextFor(db, person);
  const { attemptId } = granted(await startAttempt(context, { examId, key: freshKey() }));
  const given = (await storedEntries(db, attemptId))
    .slice(0, right)
    .map(({ position, versionId, order }) => ({
      key: freshKey(),
      position,
      response: rightResponse(splitItem(authoredItem(versionId)).key, order),
    }));
  if (given.length > 0) granted(await saveResponses(context, attemptId, given));
  granted(await submitAttempt(context, attemptId));
}

describe.each(databaseModes)('standings on the %s database', (mode) => {
  const shared = useDatabase(mode);

  async function branch() {
    const { db } = shared;
    const top = await createUnit(db);
    const [first, second] = [await createUnit(db, top), await createUnit(db, top)];
    return {
      hr: await createPerson(db, { unit: top, roles: ['hr'] }),
      manager: await createPerson(db, { unit: first, roles: ['line-manager'] }),
      near: await createPerson(db, { unit: first, track: 'lobby' }),
      far: await createPerson(db, { unit: second, track: 'marketing' }),
      first,
    };
  }
  const listed = async (person: TestPerson, filter: Parameters<typeof listStandings>[1] = {}) =>
    granted(await listStandings(contextFor(shared.db, person), filter));

  test('show HR everybody below her unit, a line manager her own, and nobody else anything', async () => {
    const { hr, manager, near, far } = await branch();
    const ids = (list: { rows: { id: string }[] }) => list.rows.map(({ id }) => id).sort();
    expect(ids(await listed(hr))).toEqual([hr, manager, near, far].map(({ id }) => id).sort());
    expect(ids(await listed(manager))).toEqual([manager, near].map(({ id }) => id).sort());
    const auditor = await createPerson(shared.db, { unit: hr.unit, roles: ['auditor'] });
    for (const other of [near, auditor]) {
      expect(codeOf(await listStandings(contextFor(shared.db, other), {}))).toBe('not-allowed');
    }
  });

  test('are one and the same read alone, in the list and by the person herself', async () => {
    const { db } = shared;
    const { hr, near } = await branch();
    const facts = [
      { kind: 'education', value: 'bachelor', asOf: '2020-07-01' },
      { kind: 'retail-banking-since', value: '2020-07-01', asOf: '2020-07-01' },
      { kind: 'probation-ends-on', value: '2021-07-01', asOf: '2021-07-01' },
      { kind: 'bad-record', value: false, asOf: '2027-01-01' },
    ];
    granted(await recordHrFacts(contextFor(db, hr), { personId: near.id, facts, key: freshKey() }));
    await sitExam(db, near, 40);
    await play(db, await beginRun(db, near), goodWay);
    const own = await readOwnStanding(contextFor(db, near));
    const alone = granted(await readPersonStanding(contextFor(db, hr), near.id));
    expect(alone.standing).toEqual(own.standing);
    const row = (await listed(hr)).rows.find(({ id }) => id === near.id)!;
    const eligibility = own.standing.eligibility.assistant;
    expect(row).toMatchObject({
      status: eligibility.status,
      missing: [...eligibility.heldBackBy],
      track: 'lobby',
    });
    expect(row.exam).toEqual({ state: 'pass', totalHundredths: 10_000, maxHundredths: 10_000 });
    expect(row.rolePlay).toMatchObject({ runs: 1, passed: 1 });
    expect(own.standing.facts.examPasses).toEqual([{ examId, date: '2027-03-01' }]);
    expect(own.standing.facts.hr).toMatchObject({ education: 'bachelor', badRecord: false });
  });

  test('count an exam failed and a run lost as tried, not as evidence of passing', async () => {
    const { db } = shared;
    const { hr, near } = await branch();
    await sitExam(db, near, 0);
    await play(db, await beginRun(db, near), redLineWay);
    const { standing } = await readOwnStanding(contextFor(db, near));
    expect(standing.facts).toMatchObject({ examPasses: [], runsPassed: [] });
    const row = (await listed(hr)).rows.find(({ id }) => id === near.id)!;
    expect(row.exam).toMatchObject({ state: 'fail', totalHundredths: 0 });
    expect(row.rolePlay).toEqual({ runs: 1, passed: 0, bestHundredths: 0 });
  });

  test('are filtered by unit, track, exam and name, and sorted alike on every node', async () => {
    const { db } = shared;
    const { hr, manager, near, far, first } = await branch();
    await sitExam(db, far, 40);
    const ids = async (filter: Parameters<typeof listStandings>[1]) =>
      (await listed(hr, filter)).rows.map(({ id }) => id);
    expect((await ids({ unitId: first.id })).sort()).toEqual([manager.id, near.id].sort());
    expect(await ids({ track: 'marketing' })).toEqual([far.id]);
    expect(await ids({ state: 'exam-pass' })).toEqual([far.id]);
    expect(await ids({ search: near.employeeNo.toLowerCase() })).toEqual([near.id]);
    expect(await ids({ search: "%' or 1=1 --" })).toEqual([]);
    expect((await ids({ sort: 'exam', descending: true }))[0]).toBe(far.id);
    expect(await ids({ sort: 'employeeNo', descending: true })).toEqual((await ids({})).reverse());
    expect((await listed(hr, { track: 'marketing' })).total).toBe(4);
  });

  test('of one person are told to HR and line manager over her unit only, and the try of others is on record', async () => {
    const { hr, manager, near, far } = await branch();
    const read = (reader: TestPerson, person: TestPerson) =>
      readPersonStanding(contextFor(shared.db, reader), person.id);
    expect((await read(hr, far)).ok).toBe(true);
    expect((await read(manager, near)).ok).toBe(true);
    expect(codeOf(await read(manager, far))).toBe('not-allowed');
    expect(codeOf(await read(near, far))).toBe('not-allowed');
    expect(await verbsOn(shared.db, far.id)).toEqual(['access-refused', 'access-refused']);
    expect(codeOf(await readPersonStanding(contextFor(shared.db, hr), 'nobody'))).toBe('not-found');
  });

  test('carry no key, response or seed to the page', async () => {
    const { db } = shared;
    const { hr, near } = await branch();
    await sitExam(db, near, 10);
    expect(JSON.stringify((await listed(hr)).rows)).not.toMatch(/"(?:key|seed|hash|bodyJson|entries)"/);
  });
});
