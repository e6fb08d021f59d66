import { faultsShown } from './support/accessible.ts';
import { caseContent, planted, plantedCheck } from './support/case-content.ts';
import { chapters, tabInto } from './support/checks.ts';
import { answerShownItem, runnerReady, shownItem, startExam } from './support/exam.ts';
import { people } from './support/people.ts';
import { freshFolder, type Site, startSite } from './support/site.ts';
import { expect, test } from './support/test.ts';

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startSite({ dataFolder: freshFolder('cloze'), env: { CONTENT_DIR: caseContent() } });
});
test.afterAll(async () => {
  await site.stop();
});

const chapter = chapters[1];
const [when, who] = planted.words;

test('cloze items of a case are answered by keyboard in the runner, below a situation that stays as it was left', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const page = await visit(people.candidate, { site });
  await startExam(page);
  const situation = page.getByText(planted.situation);
  await expect(situation).toHaveCount(0);
  await answerShownItem(page);

  await page.keyboard.press('Alt+ArrowRight');
  const heading = page.getByRole('heading', {
    name: `第 2 题，案例“${planted.title}”，第 1 小题，共 2 小题`,
  });
  await expect(heading).toBeFocused();
  await expect(situation).toBeVisible();
  const item = shownItem(page);
  await tabInto(page, item.getByRole('textbox', { name: '第 1 空：期限' }));
  await page.keyboard.type('３ 日');
  await page.keyboard.press('Enter');
  const second = item.getByRole('textbox', { name: '第 2 空：对象' });
  await expect(second).toBeFocused();
  await page.keyboard.type(who);
  await page.keyboard.press('Enter');
  await expect(second).toBeFocused();
  await expect(page.getByText('本题已存到服务器')).toBeVisible();
  expect(await faultsShown(page, 'a cloze item of a case')).toEqual([]);

  await page.locator('summary', { hasText: planted.title }).click();
  await expect(situation).toBeHidden();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(shownItem(page)).toContainText('第 3 题');
  await expect(situation).toBeHidden();
  await shownItem(page).getByRole('textbox', { name: '第 2 空：对象' }).fill('别处');
  await page.getByRole('button', { name: '上一题' }).click();
  await expect(item.getByRole('textbox', { name: '第 1 空：期限' })).toHaveValue('３ 日');
  await page.getByRole('button', { name: '上一题' }).click();
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(situation).toBeVisible();

  await expect(page.getByText('全部答案已存到服务器')).toBeVisible();
  await page.reload();
  await runnerReady(page);
  await page.getByRole('button', { name: '第 2 题，已答' }).click();
  await expect(second).toHaveValue(who);
  await page.getByRole('button', { name: '清除本题答案' }).click();
  await expect(second).toHaveValue('');
  await page.getByRole('button', { name: '交卷', exact: true }).click();
  await page.getByRole('button', { name: '确定交卷' }).click();
  await page.waitForURL(/\/result$/);
});

test('a cloze check is answered by keyboard and told blank by blank', async ({ visit }) => {
  const page = await visit(people.reader, { site });
  await page.goto(chapter);
  const check = page.locator(`form[data-check-item="${plantedCheck}"]`).first();
  await expect(check.getByText(planted.situation)).toBeVisible();
  await tabInto(page, check.getByRole('textbox', { name: '第 1 空：期限' }));
  await page.keyboard.type(`${when}。`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('主管');
  await page.keyboard.press('Enter');
  await expect(check.getByText('部分正确，得 50% 的分数')).toBeVisible();
  await expect(check.locator('.feedback')).toBeFocused();
  await expect(check.getByText('制度写明三日之内。')).toBeVisible();
  await expect(check.getByText(`应填：${who}`)).toBeVisible();
  await expect(check.getByText('你填的是：主管')).toBeVisible();
  expect(await faultsShown(page, 'a cloze check that has been told')).toEqual([]);
  await check.getByRole('button', { name: '再答一次' }).click();
  await expect(check.getByRole('textbox', { name: '第 1 空：期限' })).toBeFocused();
  await expect(check.getByRole('textbox', { name: '第 1 空：期限' })).toHaveValue('');
});

test('a cloze check works as a form without scripts', async ({ visit }) => {
  const page = await visit(people.readerWithoutScripts, { site, javaScriptEnabled: false });
  await page.goto(chapter);
  const check = page.locator(`form[data-check-item="${plantedCheck}"]`).first();
  await check.getByRole('textbox', { name: '第 1 空：期限' }).fill(when);
  await check.getByRole('button', { name: '提交答案' }).click();
  await expect(page).toHaveURL(new RegExp(`/checks/${plantedCheck}$`));
  await expect(page.getByText(planted.situation)).toBeVisible();
  await expect(page.getByText('部分正确，得 50% 的分数')).toBeVisible();
  await expect(page.getByText('你没有填')).toBeVisible();
  await expect(page.getByText('由支行长决定下一步。')).toBeVisible();
});
