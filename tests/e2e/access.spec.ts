import type { Page } from '@playwright/test';
import { get, post } from './support/api.ts';
import { examId } from './support/exam.ts';
import { people } from './support/people.ts';
import { expect, test } from './support/test.ts';

const notYours = '这不是你的记录';
const hourMs = 3_600_000;

async function hrefOf(page: Page, name: string): Promise<string> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href');
  return href!.split('#')[0]!;
}

/** What belongs to others: an attempt under way, a result, and an ended run. */
async function othersPaths(visit: (employeeNo: string) => Promise<Page>) {
  const sitting = await visit(people.sitting);
  await sitting.goto('/exams');
  const attempt = await hrefOf(sitting, '继续作答');
  const rehearsed = await visit(people.rehearsed);
  await rehearsed.goto(`/exams/${examId}`);
  const result = await hrefOf(rehearsed, '查看成绩');
  await rehearsed.goto('/role-plays/lobby-queue-complaint');
  const debrief = await hrefOf(rehearsed, '看复盘');
  return { sitting, attempt, result, debrief, run: debrief.replace('/debrief', '') };
}

test("another person's attempt, result and run are refused in words, and every try is logged", async ({
  visit,
  site,
  faults,
}) => {
  faults.expect(/status of 403/);
  const { sitting, attempt, result, run, debrief } = await othersPaths(visit);
  const page = await visit(people.curious);
  for (const path of [attempt, `${attempt}/result`, result, run, debrief]) {
    const reply = await page.goto(path);
    expect(reply?.status(), path).toBe(403);
    await expect(page.getByRole('main')).toContainText(notYours);
  }

  const entries = [{ key: 'theft', position: 1, response: { type: 'blank' } }];
  const tries = [
    await get(page.request, site.origin, `/api${attempt}/clock`),
    await post(page.request, site.origin, `/api${attempt}/responses`, { entries }),
    await post(page.request, site.origin, `/api${attempt}/submit`, { key: 'theft' }),
    await post(page.request, site.origin, `/api${run}/moves`, { position: '1.1' }),
  ];
  for (const reply of tries) {
    expect([reply.status, reply.code]).toEqual([403, 'not-yours']);
    expect(reply.text).toContain(notYours);
  }
  const clock = await get(sitting.request, site.origin, `/api${attempt}/clock`);
  expect(clock.fields.state).toBe('open');

  const auditor = await visit(people.auditor);
  await auditor.goto(`/audit?verb=access-refused&actor=${people.curious}`);
  for (const path of [attempt, result, run]) {
    const id = path.split('/')[2]!;
    await expect(auditor.getByRole('row').filter({ hasText: id }).first()).toContainText('越权访问，已拒绝');
  }
});

test('score, time and role come from the server, whatever a client sends along', async ({
  visit,
  site,
  faults,
}) => {
  faults.expect(/status of 403/);
  const page = await visit(people.candidateCheating);
  const lies = {
    role: 'hr',
    score: 10_000,
    totalHundredths: 10_000,
    decision: 'pass',
    now: 0,
    startedAt: 0,
    deadlineAt: 9e15,
  };
  const asked = Date.now();
  const started = await post(page.request, site.origin, '/api/attempts', {
    exam: examId,
    key: 'honest',
    ...lies,
  });
  const attempt = `/api/attempts/${started.fields.attemptId}`;
  const clock = await get(page.request, site.origin, `${attempt}/clock`);
  expect(Math.abs(Number(clock.fields.deadlineAt) - asked - hourMs)).toBeLessThan(10_000);

  const entries = [{ key: 'one', position: 1, response: { type: 'blank' }, at: 0, score: 10_000 }];
  const saved = await post(page.request, site.origin, `${attempt}/responses`, { entries, ...lies });
  expect(saved.fields).toMatchObject({ stored: ['one'], deadlineAt: clock.fields.deadlineAt, state: 'open' });
  const submitted = await post(page.request, site.origin, `${attempt}/submit`, { key: 'submit', ...lies });
  await page.goto(String(submitted.fields.resultPath));
  await expect(page.getByRole('img', { name: /^得分 0，合格线 60，满分 100/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('未合格');

  await page.context().addCookies([{ name: 'role', value: 'hr', url: site.origin }]);
  await page.setExtraHTTPHeaders({ 'X-Role': 'hr' });
  expect((await page.goto('/hr/people?role=hr'))?.status()).toBe(403);
});

test('a write that does not come from our own pages, and a person who is not signed in, are turned away', async ({
  visit,
  site,
}) => {
  const page = await visit(people.curious);
  const foreign = await post(
    page.request,
    site.origin,
    '/api/attempts',
    { exam: examId },
    { Origin: 'https://elsewhere.example' },
  );
  expect([foreign.status, foreign.code]).toEqual([403, 'origin-refused']);
  const stranger = await visit(null);
  const unsigned = await post(stranger.request, site.origin, '/api/attempts', { exam: examId });
  expect([unsigned.status, unsigned.code]).toEqual([401, 'not-signed-in']);
  await stranger.goto('/hr/people?state=met');
  await expect(stranger).toHaveURL(
    `${site.origin}/sign-in?next=${encodeURIComponent('/hr/people?state=met')}`,
  );
});
