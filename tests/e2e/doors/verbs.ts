import { expect, test } from 'vitest';
import { goodPassword } from '../../support/people.ts';
import { ask, form } from './ask.ts';
import type { Served } from './two-doors.ts';

const minuteMs = 60_000;

/** What a learner does, and what others may not do to her. Ends with the attempt submitted. */
export function verbTests(served: Served): void {
  const attemptPath = (rest: string) => `/api/attempts/${served.attemptId}/${rest}`;
  const save = (entries: object[], more: object = {}, cookie = served.cookie) =>
    ask(served.origin, {
      path: attemptPath('responses'),
      body: { entries, head: { seq: 0 }, ...more },
      cookie,
    });
  const blank = (key: string, position = 1) => ({ key, position, response: { type: 'blank' } });

  test('sign-in sets a cookie no script can read, and tells unknown people and wrong passwords apart for nobody', async () => {
    const { employeeNo } = served.candidate;
    const signIn = (fields: Record<string, string>) =>
      ask(served.origin, { path: '/api/sign-in', body: form(fields) });
    const right = await signIn({ employeeNo, password: goodPassword, next: '/exams' });
    expect([right.status, right.headers.location]).toEqual([303, '/exams']);
    expect(right.headers['set-cookie']?.[0]).toMatch(
      /^session=[\w-]+\.[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    const wrong = await signIn({ employeeNo, password: 'wrong', next: '/exams' });
    const unknown = await signIn({ employeeNo: 'T000000', password: 'wrong', next: '/exams' });
    expect([wrong.status, wrong.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Fexams&refused=sign-in-failed',
    ]);
    expect([unknown.status, unknown.headers.location, unknown.text]).toEqual([
      wrong.status,
      wrong.headers.location,
      wrong.text,
    ]);
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  test('sign-in leads to no other site', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/ok\r\nX: y']) {
      const fields = { employeeNo: served.candidate.employeeNo, password: goodPassword, next };
      const reply = await ask(served.origin, { path: '/api/sign-in', body: form(fields) });
      expect([next, reply.headers.location]).toEqual([next, '/']);
    }
  });

  test('save stores a response once, and carries head and clock of the server', async () => {
    const first = await save([blank('verbs-key-1')]);
    expect(first.status).toBe(200);
    expect(first.json).toMatchObject({ stored: ['verbs-key-1'], refused: [], state: 'open' });
    expect(first.headers['cache-control']).toBe('no-store');
    const again = await save([blank('verbs-key-1')]);
    expect(again.json).toMatchObject({ stored: ['verbs-key-1'], head: first.json.head });
    const clock = await ask(served.origin, { path: attemptPath('clock'), cookie: served.cookie });
    expect(Object.keys(clock.json).sort()).toEqual(['deadlineAt', 'now', 'state']);
    expect(clock.json.deadlineAt).toBe(first.json.deadlineAt);
  });

  test('save reads no score, time, role or person from the client', async () => {
    const said = {
      now: 0,
      deadlineAt: Date.now() + 1e9,
      score: 10_000,
      role: 'hr',
      personId: 'somebody',
      state: 'closed',
    };
    const before = await ask(served.origin, { path: attemptPath('clock'), cookie: served.cookie });
    const reply = await save([{ ...blank('verbs-key-2', 2), ...said }], said);
    expect(reply.json).toMatchObject({
      stored: ['verbs-key-2'],
      state: 'open',
      deadlineAt: before.json.deadlineAt,
    });
    expect(Math.abs(Number(reply.json.now) - Date.now())).toBeLessThan(minuteMs);
    const inside = {
      key: 'verbs-key-3',
      position: 3,
      response: { type: 'single-choice', choice: '1', correct: true },
    };
    const refused = (await save([inside])).json.refused as { code: string; message: string }[];
    expect(refused).toMatchObject([{ code: 'bad-input' }]);
    expect(refused[0]!.message).toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ['no JSON', '{"entries": ['],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['entries that are none', '{"entries": "all"}'],
    ['no entries', '{"entries": []}'],
    [
      'a position beyond any form',
      '{"entries": [{"key": "verbs-key-9", "position": 1e309, "response": {"type": "blank"}}]}',
    ],
    [
      'two thousand entries',
      JSON.stringify({ entries: Array.from({ length: 2000 }, (_, n) => ({ key: `k${n}`, position: 1 })) }),
    ],
    ['a poisoned prototype', '{"__proto__": {"entries": []}}'],
  ])('save refuses %s in words', async (_title, body) => {
    const reply = await ask(served.origin, { path: attemptPath('responses'), body, cookie: served.cookie });
    expect([reply.status, reply.code]).toEqual([400, 'bad-input']);
  });

  test('another person’s attempt is refused at every verb, and an unknown one is not there', async () => {
    const { origin, strangerCookie: cookie } = served;
    expect((await save([blank('stolen-key')], {}, cookie)).code).toBe('not-yours');
    for (const [rest, body] of [
      ['clock', undefined],
      ['submit', {}],
    ] as const) {
      const asking = body ? { path: attemptPath(rest), body, cookie } : { path: attemptPath(rest), cookie };
      const reply = await ask(origin, asking);
      expect([rest, reply.status, reply.code]).toEqual([rest, 403, 'not-yours']);
      const unknown = await ask(origin, { ...asking, path: `/api/attempts/none/${rest}` });
      expect([rest, unknown.status, unknown.code]).toEqual([rest, 404, 'not-found']);
    }
  });

  test('marks are of the person who asks', async () => {
    const { origin, cookie, strangerCookie } = served;
    const chapter = 'regulations/work-processes';
    const marks = (of: string) => ask(origin, { path: `/api/study/marks?chapter=${chapter}`, cookie: of });
    const seen = await ask(origin, {
      path: '/api/study/seen',
      body: { sections: [`${chapter}#identification`] },
      cookie,
    });
    expect(seen.status).toBe(200);
    expect((await marks(cookie)).json).toEqual({ seen: ['identification'], checks: {} });
    expect((await marks(strangerCookie)).json).toEqual({ seen: [], checks: {} });
    expect((await ask(origin, { path: '/api/study/marks?chapter=../x', cookie })).status).toBe(400);
  });

  test('submit is the last verb, gives the same answer again, and closes the door to responses', async () => {
    const { origin, cookie, attemptId } = served;
    const submit = () => ask(origin, { path: attemptPath('submit'), body: {}, cookie });
    const replies = await Promise.all([submit(), submit(), submit()]);
    for (const reply of [...replies, await submit()]) {
      expect([reply.status, reply.json]).toEqual([200, { resultPath: `/attempts/${attemptId}/result` }]);
    }
    const late = await save([blank('verbs-late')]);
    expect(late.json).toMatchObject({
      stored: [],
      refused: [{ key: 'verbs-late', code: 'attempt-closed' }],
      state: 'closed',
    });
  });
}
