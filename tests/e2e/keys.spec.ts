import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { parse } from 'yaml';
import { canaries, canaryContent } from './support/canary-content.ts';
import { alive, chapters, checksOfType, itemTypes, rationalesIn } from './support/checks.ts';
import { crawl } from './support/crawl.ts';
import { answerShownItem, examId, giveSomething, startExam } from './support/exam.ts';
import { people } from './support/people.ts';
import { playToTheEnd, scenarioId, startRun } from './support/scenario.ts';
import { freshFolder, root, type Site, startSite } from './support/site.ts';
import { expect, test } from './support/test.ts';

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startSite({ dataFolder: freshFolder('keys'), env: { CONTENT_DIR: canaryContent() } });
});
test.afterAll(async () => {
  await site.stop();
});

/** Everything the browser is sent from now on, by address; also what pages of the site link to, when asked. */
class Ear {
  readonly #bodies: Promise<[string, string]>[] = [];
  readonly #page: Page;

  constructor(page: Page, context: BrowserContext) {
    this.#page = page;
    context.on('response', (response) => {
      this.#bodies.push(
        response.text().then(
          (text) => [response.url().replace(site.origin, ''), text],
          () => [response.url(), ''],
        ),
      );
    });
  }

  async crawl(): Promise<void> {
    for (const one of await crawl(this.#page.request, site.origin, ['/', '/account', '/design']))
      this.#bodies.push(Promise.resolve(one));
  }

  /** Addresses at which a word was heard, each once. */
  async heard(word: string): Promise<string[]> {
    const bodies = await Promise.all(this.#bodies);
    return [...new Set(bodies.filter(([, text]) => text.includes(word)).map(([path]) => path))];
  }
}

/** Opens the site as somebody, listening. */
async function listen(
  visit: (employeeNo: string, options: { site: Site }) => Promise<Page>,
  employeeNo: string,
) {
  const page = await visit(employeeNo, { site });
  return { page, ear: new Ear(page, page.context()) };
}

test('no key of the exam bank leaves the server before, during or after an attempt', async ({ visit }) => {
  test.setTimeout(150_000);
  const { page, ear } = await listen(visit, people.candidateSpied);
  await ear.crawl();
  const attemptId = await startExam(page);
  for (let position = 1; position <= 40; position += 1) {
    await answerShownItem(page);
    if (position < 40) await page.getByRole('button', { name: '下一题' }).click();
  }
  await expect(page.getByText('全部答案已存到服务器')).toBeVisible();
  await page.reload();
  await page.request.get(`${site.origin}/api/attempts/${attemptId}/clock`);
  await ear.crawl();
  await page.getByRole('button', { name: '交卷', exact: true }).click();
  await page.getByRole('button', { name: '确定交卷' }).click();
  await page.waitForURL(/\/result$/);
  await ear.crawl();
  expect(await ear.heard(attemptId)).toContain(`/attempts/${attemptId}/result`);
  for (const word of Object.values(canaries)) expect(await ear.heard(word), word).toEqual([]);
  await page.goto(`/exams/${examId}`);
});

test('a rationale of the practice bank is told in the feedback to a response and nowhere else', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const { page, ear } = await listen(visit, people.reader);
  for (const chapter of chapters) {
    await page.goto(chapter);
    expect(await ear.heard('canary')).toEqual(chapter === chapters[0] ? [] : ['/api/checks']);
    for (const type of itemTypes) {
      const check = checksOfType(page, type).first();
      if ((await check.count()) === 0) continue;
      await check.getByText(type, { exact: true }).click();
      await alive(check);
      await giveSomething(check);
      const replying = page.waitForResponse('**/api/checks');
      await check.getByRole('button', { name: '提交答案' }).click();
      const told = rationalesIn(await (await replying).json());
      expect(told.filter((rationale) => rationale.startsWith(canaries.practice))).not.toEqual([]);
    }
  }
  await ear.crawl();
  expect(await ear.heard(canaries.practice)).toEqual(['/api/checks']);
  for (const word of [canaries.exam, canaries.comment, canaries.option])
    expect(await ear.heard(word), word).toEqual([]);
});

test('comments on a role-play are told in the debrief after its ending and nowhere else', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const { page, ear } = await listen(visit, people.player);
  await startRun(page);
  const run = new URL(page.url()).pathname;
  const early = await page.goto(`${run}/debrief`);
  expect(await early?.text()).not.toContain('canary');
  await page.goto(run);
  await ear.crawl();
  expect(await ear.heard('canary')).toEqual([]);
  await playToTheEnd(page);
  await ear.crawl();
  expect((await ear.heard('canary')).filter((path) => !path.endsWith('/debrief'))).toEqual([]);
  expect(await ear.heard(canaries.comment)).toContain(`${run}/debrief`);
  await page.goto(`/role-plays/${scenarioId}`);
});

test('no script, style or map of the build holds a rationale or a comment', () => {
  const secrets = ['items/**/*.yaml', 'scenarios/*.yaml'].flatMap((pattern) =>
    globSync(`content/${pattern}`, { cwd: root }).flatMap((name) => {
      const file: unknown = parse(readFileSync(join(root, name), 'utf8'));
      return [...rationalesIn(file), ...commentsIn(file)];
    }),
  );
  expect(secrets.length).toBeGreaterThan(200);
  const files = globSync('dist/client/**/*.*', { cwd: root }).filter((name) => !/\.(br|gz)$/.test(name));
  expect(files.length).toBeGreaterThan(5);
  for (const name of files) {
    const text = readFileSync(join(root, name), 'utf8');
    expect(
      secrets.filter((secret) => text.includes(secret)),
      name,
    ).toEqual([]);
  }
});

function commentsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(commentsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'comment' && typeof inner === 'string' ? [inner] : commentsIn(inner),
  );
}
