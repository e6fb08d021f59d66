import { expect, test } from 'vitest';
import { ask, form } from './ask.ts';
import type { Served } from './two-doors.ts';

/** Every kind of write: what stands behind either door, JSON and form, signed in and not. */
const writes = (served: Served) => [
  { path: `/api/attempts/${served.attemptId}/responses`, body: { entries: [entry('gate-key-1')] } },
  { path: `/api/attempts/${served.attemptId}/submit`, body: {} },
  { path: '/api/study/seen', body: { sections: [] } },
  { path: '/api/sign-out', body: form({}) },
  { path: '/api/sign-in', body: form({ employeeNo: 'x', password: 'y' }) },
];
const entry = (key: string) => ({ key, position: 1, response: { type: 'blank' } });

/** What every request meets before anybody asks what it wants. */
export function gateTests(served: Served): void {
  const stillOpen = async () => {
    const { origin, attemptId, cookie } = served;
    const { json } = await ask(origin, { path: `/api/attempts/${attemptId}/clock`, cookie });
    expect(json.state).toBe('open');
  };

  test.each([
    ['no Origin', null],
    ['a foreign Origin', 'https://evil.example'],
    ['this Origin on another port', 'http://127.0.0.1:1'],
    ['Origin null, as from a sandboxed frame', 'null'],
    ['an Origin that is no address', 'evil'],
  ])('refuses every write with %s, and nothing happens', async (_title, origin) => {
    for (const write of writes(served)) {
      const reply = await ask(served.origin, {
        ...write,
        cookie: served.cookie,
        headers: { Origin: origin },
      });
      expect([write.path, reply.status, reply.code]).toEqual([write.path, 403, 'origin-refused']);
    }
    await stillOpen();
  });

  test('takes a write without Origin from a browser that says it is of the same origin', async () => {
    const headers = { Origin: null, 'Sec-Fetch-Site': 'same-origin' };
    const reply = await ask(served.origin, {
      path: '/api/study/seen',
      body: { sections: [] },
      cookie: served.cookie,
      headers,
    });
    expect(reply.status).toBe(200);
    const cross = { ...headers, 'Sec-Fetch-Site': 'cross-site' };
    const refused = await ask(served.origin, { path: '/api/sign-out', body: form({}), headers: cross });
    expect(refused.status).toBe(403);
  });

  test('answers to its own names only, whatever the request', async () => {
    const { host } = new URL(served.origin);
    for (const Host of ['evil.example', `evil.example:${host.split(':')[1]}`, '', '127.0.0.1']) {
      const paths = ['/sign-in', `/api/attempts/${served.attemptId}/clock`, '/no-such-page'];
      for (const path of paths) {
        const reply = await ask(served.origin, { path, cookie: served.cookie, headers: { Host } });
        expect([Host, path, reply.status]).toEqual([Host, path, Host === '' ? reply.status : 421]);
        expect(reply.status).toBeGreaterThanOrEqual(400);
      }
    }
    const reply = await ask(served.origin, {
      path: '/api/sign-out',
      body: form({}),
      headers: { Host: 'evil.example', Origin: 'http://evil.example' },
    });
    expect(reply.status).toBe(421);
  });

  test.each([
    ['said', false],
    ['not said', true],
  ])('refuses a body over 256 KiB whose length is %s', async (_title, chunked) => {
    const padding = 'x'.repeat(256 * 1024);
    for (const write of [
      {
        path: `/api/attempts/${served.attemptId}/responses`,
        body: { entries: [entry('large-key-1')], padding },
      },
      { path: '/api/study/seen', body: { sections: [], padding } },
      { path: '/api/sign-in', body: form({ employeeNo: 'x', password: 'y', padding }) },
    ]) {
      const reply = await ask(served.origin, { ...write, cookie: served.cookie, chunked });
      expect([write.path, reply.status]).toEqual([write.path, 413]);
    }
    await stillOpen();
  });

  test('turns away whoever is not signed in, at every door', async () => {
    const attempt = `/api/attempts/${served.attemptId}`;
    for (const asking of [
      { path: `${attempt}/clock` },
      { path: '/api/study/marks?chapter=regulations/work-processes' },
      { path: `${attempt}/responses`, body: { entries: [entry('nobody-key')] } },
      { path: `${attempt}/submit`, body: {} },
      { path: '/api/checks', body: {} },
    ]) {
      for (const cookie of [undefined, 'session=nonsense', `session=${'a'.repeat(24)}.${'b'.repeat(43)}`]) {
        const reply = await ask(served.origin, { ...asking, ...(cookie ? { cookie } : {}) });
        expect([asking.path, reply.status, reply.code]).toEqual([asking.path, 401, 'not-signed-in']);
      }
    }
  });

  test('sends security headers with every kind of reply, and no policy with unsafe-*', async () => {
    const { origin, cookie, attemptId } = served;
    const page = await ask(origin, { path: '/sign-in' });
    const asset = /(?:href|src)="(\/assets\/[^"]+)"/.exec(page.text)![1]!;
    const replies = {
      page,
      redirect: await ask(origin, { path: '/', cookie: '' }),
      'missing page': await ask(origin, { path: '/no-such-page', cookie }),
      data: await ask(origin, { path: `/api/attempts/${attemptId}/clock`, cookie }),
      refusal: await ask(origin, { path: '/api/sign-out', body: form({}), headers: { Origin: null } }),
      file: await ask(origin, { path: asset }),
    };
    for (const [kind, { headers, text }] of Object.entries(replies)) {
      expect(headers, kind).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers, kind).not.toHaveProperty('x-powered-by');
      const policy =
        headers['content-security-policy'] ??
        /http-equiv="content-security-policy" content="([^"]+)"/.exec(text)?.[1];
      if (kind === 'redirect' || kind === 'file') continue;
      expect(policy ?? 'no policy', kind).toMatch(/frame-ancestors 'none'/);
      expect(policy ?? 'no policy', kind).toMatch(/base-uri 'none'/);
      expect(policy ?? 'no policy', kind).not.toMatch(/unsafe-/);
    }
  });
}
