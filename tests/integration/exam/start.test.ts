import { describe, expect, test } from 'vitest';
import { readAttempt } from '../../../src/services/exam/read-attempt.ts';
import { startAttempt } from '../../../src/services/exam/start-attempt.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { beginAttempt, freshKey, storedEntries } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { day, minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { examId, publishedContent } from '../../support/published-content.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('starting an exam on the %s database', (mode) => {
  const shared = useDatabase(mode);
  const attemptsOf = (personId: string) =>
    countOf(shared.db, 'select count(*) from attempt where person_id = ?', personId);

  test('draws a form that meets the blueprint and starts the server’s clock', async () => {
    const { db } = shared;
    const attempt = await beginAttempt(db);
    const exam = publishedContent().exams.find(({ value }) => value.id === examId)!.value;
    expect(attempt.running.deadlineAt).toBe(noon + exam.timeLimitMin * minute);
    expect(attempt.running.entries).toHaveLength(exam.itemCount);
    for (const [type, { count }] of Object.entries(exam.blueprint.types)) {
      expect(attempt.running.entries.filter(({ item }) => item.type === type)).toHaveLength(count);
    }
    const points = attempt.running.entries.reduce((sum, entry) => sum + entry.pointsHundredths, 0);
    expect(points).toBe(10_000);
    expect(await verbsOn(db, attempt.id)).toEqual(['start-attempt']);
  });

  test('gives the candidate no authored id, key or rationale', async () => {
    const attempt = await beginAttempt(shared.db);
    const shown = JSON.stringify(attempt.running.entries);
    for (const { versionId } of await storedEntries(shared.db, attempt.id)) {
      const { item } = publishedContent().items.find((placed) => versionId.startsWith(`${placed.item.id}@`))!;
      expect(shown).not.toContain(item.id);
      expect(shown).not.toContain(item.anchor);
      const rationales =
        'options' in item ? item.options.flatMap((one) => ('rationale' in one ? [one.rationale] : [])) : [];
      for (const rationale of rationales) expect(shown).not.toContain(rationale);
    }
    expect(shown).not.toMatch(/"(?:key|rationale|rationales|slips|tolerance)":/);
  });

  test('finds the open attempt when asked again, under any key', async () => {
    const { db } = shared;
    const person = await createPerson(db);
    const key = freshKey();
    const first = granted(await startAttempt(contextFor(db, person), { examId, key }));
    const again = await startAttempt(contextFor(db, person, noon + minute), { examId, key });
    const other = await startAttempt(contextFor(db, person, noon + minute), { examId, key: freshKey() });
    expect([again, other]).toEqual([
      { ok: true, value: first },
      { ok: true, value: first },
    ]);
    expect(await attemptsOf(person.id)).toBe(1);
  });

  test('makes one attempt of twenty starts at the same moment on two nodes', async () => {
    const nodes = [shared.db, await shared.secondNode()];
    const person = await createPerson(shared.db);
    const started = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        startAttempt(contextFor(nodes[index % 2]!, person), { examId, key: freshKey() }),
      ),
    );
    expect(new Set(started.map((one) => granted(one).attemptId)).size).toBe(1);
    expect(await attemptsOf(person.id)).toBe(1);
    expect(await verbsOn(shared.db, granted(started[0]!).attemptId)).toEqual(['start-attempt']);
    const forms = 'select count(*) from form where id not in (select form_id from attempt)';
    expect(await countOf(shared.db, forms)).toBe(0);
  });

  test('refuses an exam that is not live, and one whose day has not come', async () => {
    const { db } = shared;
    const person = await createPerson(db);
    const start = (id: string, now: number) =>
      startAttempt(contextFor(db, person, now), { examId: id, key: freshKey() });
    expect(codeOf(await start('no-such-exam', noon))).toBe('exam-not-open');
    const { effectiveFrom } = publishedContent().exams.find(({ value }) => value.id === examId)!.value;
    const midnight = Date.parse(`${effectiveFrom}T00:00:00+08:00`);
    expect(codeOf(await start(examId, midnight - 1))).toBe('exam-not-open');
    expect(await attemptsOf(person.id)).toBe(0);
    expect((await start(examId, midnight)).ok).toBe(true);
  });

  test('allows as many attempts as the exam says, each with items of the earlier ones avoided', async () => {
    const { db } = shared;
    const { attemptsAllowed } = publishedContent().exams[0]!.value.delivery;
    const person = await createPerson(db);
    const drawn: string[][] = [];
    for (let number = 0; number < attemptsAllowed; number += 1) {
      const context = contextFor(db, person, noon + number * day);
      const { attemptId } = granted(await startAttempt(context, { examId, key: freshKey() }));
      drawn.push((await storedEntries(db, attemptId)).map(({ versionId }) => versionId));
      granted(await submitAttempt(context, attemptId));
    }
    const after = contextFor(db, person, noon + attemptsAllowed * day);
    expect(codeOf(await startAttempt(after, { examId, key: freshKey() }))).toBe('exam-not-open');
    const [first, next] = drawn;
    expect(next!.filter((id) => first!.includes(id)).length).toBeLessThan(first!.length);
  });

  test('is no way into the attempt of another person, and the try is on record', async () => {
    const { db } = shared;
    const attempt = await beginAttempt(db);
    const stranger = await createPerson(db);
    expect(codeOf(await readAttempt(contextFor(db, stranger), attempt.id))).toBe('not-yours');
    expect(codeOf(await readAttempt(contextFor(db, stranger), 'no-such-attempt'))).toBe('not-found');
    const rows = await rowsOf(
      db,
      "select actor_id from audit_event where verb = 'access-refused' and subject_id = ?",
      attempt.id,
    );
    expect(rows).toEqual([{ actor_id: stranger.id }]);
  });
});
