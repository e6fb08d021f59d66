import type { Page } from '@playwright/test';
import { post } from './support/api.ts';
import {
  answerByKeyboard,
  answerShownItem,
  examId,
  runnerReady,
  shownItem,
  startExam,
} from './support/exam.ts';
import { people } from './support/people.ts';
import { expect, test } from './support/test.ts';

const itemCount = 40;
const left = [7, 23];

/** A cell of the navigator, by what it says of its item. */
const cell = (page: Page, position: number, says: string) =>
  page
    .getByRole('navigation', { name: '题目导航' })
    .getByRole('button', { name: `第 ${position} 题，${says}`, exact: true });

/** Lets requests of the pattern through only once the returned function is called. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('an exam starts only by an explicit act, is sat by keyboard, and ends in a result that leads back to the manual', async ({
  visit,
  site,
}) => {
  test.setTimeout(180_000);
  const page = await visit(people.candidate);
  const replies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\/(api\/)?attempts/.test(response.url()) && response.status() === 200)
      replies.push(response.text().catch(() => ''));
  });

  await page.goto('/exams');
  await page.getByRole('link', { name: '看规则，准备考试' }).first().click();
  await expect(page.getByText('还没有考过。')).toBeVisible();
  await page.getByRole('button', { name: '开始考试' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/exams/${examId}$`));
  await page.getByRole('checkbox', { name: /我已读完规则/ }).press('Space');
  await page.getByRole('button', { name: '开始考试' }).press('Enter');
  await page.waitForURL(/\/attempts\//);
  await runnerReady(page);

  for (let position = 1; position <= itemCount; position += 1) {
    await expect(shownItem(page)).toContainText(`第 ${position} 题`);
    if (position === 1) await page.getByRole('group').first().focus();
    if (!left.includes(position)) {
      if (position === 1) await answerShownItem(page);
      else await answerByKeyboard(page);
      await expect(cell(page, position, '已答')).toBeVisible();
    }
    if (position < itemCount) await page.keyboard.press('Alt+ArrowRight');
  }
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(page, itemCount, '已答，有标记')).toBeVisible();
  await expect(page.getByText('全部答案已存到服务器')).toBeVisible();

  await page.getByRole('button', { name: '交卷', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '确定交卷吗' });
  await expect(dialog).toContainText('还有 2 题没有答');
  await expect(dialog).toContainText('还有 1 题带着标记');
  for (const position of [...left, itemCount]) {
    await expect(dialog.getByRole('link', { name: `第 ${position} 题` })).toBeVisible();
  }
  await dialog.getByRole('link', { name: `第 ${left[0]} 题` }).click();
  await expect(shownItem(page)).toContainText(`第 ${left[0]} 题`);
  await page.getByRole('button', { name: '交卷', exact: true }).click();
  await dialog.getByRole('button', { name: '确定交卷' }).click();
  await page.waitForURL(/\/result$/);

  await expect(page.getByRole('img', { name: /^得分 .*合格线 60，满分 100/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: '各部分得分' })).toBeVisible();
  await expect(page.getByText('2 题', { exact: true })).toBeVisible();
  for (const body of await Promise.all(replies)) expect(body).not.toMatch(/rationale|isKey|"correct/);
  const weak = page.getByRole('main').getByRole('link').and(page.locator('[href^="/manual/"]')).first();
  const id = (await weak.getAttribute('href'))!.split('#')[1]!;
  await weak.click();
  await expect(page.locator(`#${id}`)).toBeInViewport();
  expect((await page.request.get(`${site.origin}/exams/${examId}`)).ok()).toBe(true);
});

test('responses say where they are: in this browser, on the way, on the server; and no reload or lost network loses one', async ({
  visit,
  site,
  faults,
}) => {
  test.setTimeout(120_000);
  faults.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await visit(people.candidateRefusing);
  await page.clock.install();
  const attemptId = await startExam(page);
  const release = await hold(page, '**/responses');
  await answerShownItem(page);
  await expect(page.getByText('本题正在送往服务器')).toBeVisible();
  release();
  await expect(page.getByText('本题已存到服务器')).toBeVisible();
  await page.getByRole('button', { name: '标记本题' }).click();

  await page.reload();
  await runnerReady(page);
  await expect(cell(page, 1, '已答，有标记')).toBeVisible();
  const again = await post(page.request, site.origin, '/api/attempts', { exam: examId, key: 'second' });
  expect(again.fields.attemptId).toBe(attemptId);

  await page.context().setOffline(true);
  for (const position of [2, 3]) {
    await page.getByRole('button', { name: '下一题' }).click();
    await answerShownItem(page);
    await expect(page.getByText('本题目前只存在这台电脑上')).toBeVisible();
    await expect(cell(page, position, '已答')).toBeVisible();
  }
  await page.clock.fastForward('02:00');
  await expect(page.getByText('连不上服务器，2 题只存在这台电脑上，正在重试').first()).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^5[678]:/);
  await page.context().setOffline(false);
  await expect(page.getByText('全部答案已存到服务器')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  for (const position of [2, 3]) await expect(cell(page, position, '已答')).toBeVisible();
});

test('an exam opened in a second tab goes on there, and the first tab says so', async ({ visit }) => {
  const page = await visit(people.sittingElsewhere);
  await page.goto('/exams');
  await page.getByRole('link', { name: '继续作答' }).first().click();
  await runnerReady(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await runnerReady(second);
  await expect(page.getByRole('alert')).toContainText('考试已在另一个页面打开');
  await expect(page.getByRole('button', { name: '交卷', exact: true })).toBeDisabled();
});
