import { describe, expect, test } from 'vitest';
import { readAttempt, readClock } from '../../../src/services/exam/read-attempt.ts';
import { type GivenResponse, saveResponses } from '../../../src/services/exam/save-responses.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { beginAttempt, freshKey, type TestAttempt } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { publishedContent } from '../../support/published-content.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('saving responses on the %s database', (mode) => {
  const shared = useDatabase(mode);
  const save = async (attempt: TestAttempt, given: GivenResponse[], now = noon + minute) =>
    granted(await saveResponses(attempt.at(now), attempt.id, given));
  const storedOf = (attempt: TestAttempt) =>
    countOf(shared.db, 'select count(*) from response where attempt_id = ?', attempt.id);

  test('stores each response and moves the head the reply carries', async () => {
    const attempt = await beginAttempt(shared.db);
    const given = [attempt.given(1), attempt.given(2)];
    const reply = await save(attempt, given);
    expect(reply).toMatchObject({ stored: given.map(({ key }) => key), refused: [], state: 'open' });
    expect(reply.head.seq).toBe(2);
    const running = granted(await readAttempt(attempt.at(noon + minute), attempt.id));
    expect(running.head).toEqual(reply.head);
    expect(running.entries[0]!.response).toEqual(given[0]!.response);
    expect(running.entries[2]!.response).toBeNull();
  });

  test('stores a response once however often it is sent', async () => {
    const attempt = await beginAttempt(shared.db);
    const given = [attempt.given(1)];
    const replies = [await save(attempt, given), await save(attempt, given)];
    const storm = await Promise.all(Array.from({ length: 20 }, () => save(attempt, given)));
    for (const reply of [...replies, ...storm]) {
      expect(reply).toMatchObject({ stored: [given[0]!.key], refused: [], head: replies[0]!.head });
    }
    expect(await storedOf(attempt)).toBe(1);
  });

  test('lets the last response to a position count and keeps the earlier ones', async () => {
    const attempt = await beginAttempt(shared.db);
    const first = attempt.given(1);
    await save(attempt, [first, attempt.given(1, { type: 'blank' })]);
    const running = granted(await readAttempt(attempt.at(), attempt.id));
    expect(running.entries[0]!.response).toEqual({ type: 'blank' });
    // The first one again, late: it was stored before and does not come back over the newer one.
    await save(attempt, [first]);
    expect(granted(await readAttempt(attempt.at(), attempt.id)).entries[0]!.response).toEqual({
      type: 'blank',
    });
    expect(await storedOf(attempt)).toBe(2);
  });

  test('refuses a key under which another response is stored', async () => {
    const attempt = await beginAttempt(shared.db);
    const first = attempt.given(1);
    await save(attempt, [first]);
    const reply = await save(attempt, [
      attempt.given(1, { type: 'blank' }, first.key),
      attempt.given(2, { type: 'blank' }),
    ]);
    expect(reply.refused).toEqual([{ key: first.key, refusal: { code: 'key-reused' } }]);
    expect(reply.stored).toHaveLength(1);
  });

  test.each([
    ['a position the form does not have', 499, { type: 'blank' }, 'unknown-item'],
    ['a position below the first', 0, { type: 'blank' }, 'unknown-item'],
    ['an option not offered', 1, { type: 'single-choice', choice: '9' }, 'bad-input'],
    ['a response of another type', 1, { type: 'true-false', value: true }, 'bad-input'],
    ['an authored id in place of a position', 1, { type: 'single-choice', choice: 'a' }, 'bad-input'],
    ['a score sent along', 1, { type: 'single-choice', choice: '1', score: 200 }, 'bad-input'],
    ['no response at all', 1, undefined, 'bad-input'],
  ])('refuses %s and stores what came with it', async (_title, position, response, code) => {
    const attempt = await beginAttempt(shared.db);
    const bad = { key: freshKey(), position, response };
    const good = attempt.given(2);
    const reply = await save(attempt, [bad, good]);
    expect(reply.refused.map(({ key, refusal }) => [key, refusal.code])).toEqual([[bad.key, code]]);
    expect(reply.stored).toEqual([good.key]);
    expect(await storedOf(attempt)).toBe(1);
  });

  test('takes a response until the end of the grace, refuses it after, and keeps it for review', async () => {
    const attempt = await beginAttempt(shared.db);
    const graceMs = publishedContent().exams[0]!.value.delivery.graceSeconds * 1000;
    const end = attempt.running.deadlineAt + graceMs;
    const inTime = attempt.given(1);
    const late = attempt.given(2);
    expect(await save(attempt, [inTime], end)).toMatchObject({ stored: [inTime.key], state: 'open' });
    const reply = await save(attempt, [inTime, late], end + 1);
    expect(reply).toMatchObject({ stored: [inTime.key], state: 'closed' });
    expect(reply.refused).toEqual([{ key: late.key, refusal: { code: 'attempt-expired' } }]);
    await save(attempt, [late], end + 2);
    const kept = await rowsOf(
      shared.db,
      'select key, position, received_at from late_response where attempt_id = ?',
      attempt.id,
    );
    expect(kept).toEqual([{ key: late.key, position: 2, received_at: end + 1 }]);
    expect(await storedOf(attempt)).toBe(1);
  });

  test('refuses a response after submission, keeps it, and still knows those stored before', async () => {
    const attempt = await beginAttempt(shared.db);
    const early = attempt.given(1);
    await save(attempt, [early]);
    granted(await submitAttempt(attempt.at(noon + minute), attempt.id));
    const late = attempt.given(1, { type: 'blank' });
    const reply = await save(attempt, [early, late]);
    expect(reply).toMatchObject({ stored: [early.key], state: 'closed' });
    expect(reply.refused).toEqual([{ key: late.key, refusal: { code: 'attempt-closed' } }]);
    expect(
      await countOf(shared.db, 'select count(*) from late_response where attempt_id = ?', attempt.id),
    ).toBe(1);
    expect(await storedOf(attempt)).toBe(1);
  });

  test('keeps late responses of one attempt up to a bound, and goes on answering beyond it', async () => {
    const attempt = await beginAttempt(shared.db);
    granted(await submitAttempt(attempt.at(noon + minute), attempt.id));
    for (let times = 0; times < 6; times += 1) {
      const late = Array.from({ length: 100 }, () => attempt.given(1));
      expect((await save(attempt, late)).refused).toHaveLength(100);
    }
    expect(
      await countOf(shared.db, 'select count(*) from late_response where attempt_id = ?', attempt.id),
    ).toBe(500);
  });

  test('is refused to anybody but the candidate, who is told so and logged, and stores nothing', async () => {
    const attempt = await beginAttempt(shared.db);
    const stranger = await createPerson(shared.db, { roles: ['hr'] });
    const context = contextFor(shared.db, stranger);
    expect(codeOf(await saveResponses(context, attempt.id, [attempt.given(1)]))).toBe('not-yours');
    expect(codeOf(await submitAttempt(context, attempt.id))).toBe('not-yours');
    expect(codeOf(await readClock(context, attempt.id))).toBe('not-yours');
    expect(await storedOf(attempt)).toBe(0);
    expect(await verbsOn(shared.db, attempt.id)).toEqual(['start-attempt', 'access-refused']);
  });

  test('tells time by the server’s clock', async () => {
    const attempt = await beginAttempt(shared.db);
    const { deadlineAt } = attempt.running;
    const read = async (now: number) => granted(await readClock(attempt.at(now), attempt.id));
    expect(await read(noon + 5)).toEqual({ now: noon + 5, deadlineAt, state: 'open' });
    granted(await submitAttempt(attempt.at(noon + 6), attempt.id));
    expect(await read(noon + 7)).toEqual({ now: noon + 7, deadlineAt, state: 'closed' });
    expect(codeOf(await readAttempt(attempt.at(noon + 8), attempt.id))).toBe('attempt-closed');
  });
});
