import { faultsAt, faultsShown } from './support/accessible.ts';
import { chapters } from './support/checks.ts';
import { answerShownItem, examId, startExam } from './support/exam.ts';
import { people } from './support/people.ts';
import { playToTheEnd, scenarioId, startRun } from './support/scenario.ts';
import { expect, test } from './support/test.ts';

/** What each role reaches beyond its first page. */
const roles = [
  {
    role: 'a learner',
    who: people.certified,
    paths: [
      '/exams',
      `/exams/${examId}`,
      '/role-plays',
      `/role-plays/${scenarioId}`,
      '/progress',
      '/hr/people',
    ],
  },
  {
    role: 'a newcomer',
    who: people.reader,
    paths: [
      '/manual',
      '/glossary',
      '/search',
      '/search?q=%E5%A4%A7%E5%A0%82%E7%BB%8F%E7%90%86',
      '/search?q=%E5%A4%A7%E5%94%90%E7%BB%8F%E7%90%86',
      '/sheets',
      '/account?refused=password-weak&fault=short',
      '/not-there',
      '/progress',
    ],
  },
  { role: 'HR', who: people.hrOfBank, paths: ['/hr/people', '/hr/people?q=nobody', '/proposals'] },
  { role: 'a line manager', who: people.lineManager, paths: ['/hr/people'] },
  { role: 'an author', who: people.author, paths: ['/proposals', '/authoring/stale'] },
  { role: 'a rater', who: people.rater, paths: [] },
  { role: 'a proctor', who: people.proctor, paths: [] },
  { role: 'a coach', who: people.coach, paths: [] },
  { role: 'the security administrator', who: people.securityAdmin, paths: [] },
  { role: 'the system administrator', who: people.systemAdmin, paths: [] },
  { role: 'the auditor', who: people.auditor, paths: ['/audit', '/audit?verify=1', '/audit?actor=nobody'] },
];

for (const { role, who, paths } of roles) {
  test(`every page of ${role} is accessible, light on a desk and dark on a phone`, async ({
    visit,
    faults,
  }) => {
    test.setTimeout(120_000);
    faults.expect(/status of 40[34]/);
    const page = await visit(who);
    const found: string[] = [];
    for (const path of ['/', ...paths]) found.push(...(await faultsAt(page, path)));
    expect(found).toEqual([]);
  });
}

test('pages before sign-in are accessible', async ({ visit, faults }) => {
  faults.expect(/status of 4/);
  const stranger = await visit(null);
  const found = await faultsAt(stranger, '/sign-in?refused=sign-in-failed');
  found.push(...(await faultsAt(stranger, '/setup?token=wrong')));
  expect(found).toEqual([]);
});

for (const chapter of chapters) {
  test(`the chapter ${chapter} is accessible`, async ({ visit }) => {
    expect(await faultsAt(await visit(people.reader), chapter)).toEqual([]);
  });
}

test('an exam is accessible from its runner to its result', async ({ visit }) => {
  test.setTimeout(120_000);
  const page = await visit(people.candidateLooking);
  const attemptId = await startExam(page);
  const found = await faultsAt(page, `/attempts/${attemptId}`);
  for (let position = 1; position <= 40; position += 1) {
    await answerShownItem(page);
    if (position % 13 === 0) found.push(...(await faultsShown(page, `item ${position}`)));
    if (position < 40) await page.getByRole('button', { name: '下一题' }).click();
  }
  await page.getByRole('button', { name: '交卷', exact: true }).click();
  found.push(...(await faultsShown(page, 'the dialog of submission')));
  await page.getByRole('button', { name: '确定交卷' }).click();
  await page.waitForURL(/\/result$/);
  found.push(...(await faultsAt(page, new URL(page.url()).pathname)));
  expect(found).toEqual([]);
});

test('a role-play is accessible from its first turn to its debrief', async ({ visit }) => {
  test.setTimeout(120_000);
  const page = await visit(people.playerLooking);
  await startRun(page);
  const found = await faultsAt(page, new URL(page.url()).pathname);
  await playToTheEnd(page);
  found.push(...(await faultsAt(page, new URL(page.url()).pathname)));
  expect(found).toEqual([]);
});

test("a person's record is accessible to HR", async ({ visit }) => {
  const page = await visit(people.hrOfBank);
  await page.goto(`/hr/people?q=${people.certified}`);
  const path = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
  expect(await faultsAt(page, path!)).toEqual([]);
});
