import type { Locator, Page } from '@playwright/test';
import { demoPassword } from '../../src/services/demo/create-demo.ts';
import { alive, chapters, checksOfType, itemTypes, rationalesIn, tabInto } from './support/checks.ts';
import { giveSomething } from './support/exam.ts';
import { people } from './support/people.ts';
import { expect, test } from './support/test.ts';

const verdict = /回答正确|部分正确|回答有误/;
const ownPassword = 'my-grandfather-kept-bees-in-the-attic';

/** Opens the chapter that has a check of this type, and finds its first. */
async function openCheck(page: Page, type: string): Promise<Locator> {
  for (const chapter of chapters) {
    await page.goto(chapter);
    if ((await checksOfType(page, type).count()) > 0) return checksOfType(page, type).first();
  }
  throw new Error(`no chapter has a check of type ${type}`);
}

/** Sends a check by `send` and proves that its rationales came with the reply and not before. */
async function expectRationalesAfter(page: Page, check: Locator, send: () => Promise<void>): Promise<void> {
  const before = await page.content();
  const replying = page.waitForResponse('**/api/checks');
  await send();
  const rationales = rationalesIn(await (await replying).json());
  expect(rationales.length).toBeGreaterThan(0);
  await expect(page.locator(':focus')).toContainText(verdict);
  for (const rationale of rationales) expect(before).not.toContain(rationale);
  await expect(check).toContainText(rationales[0]!);
  await expect(check.getByRole('link')).toHaveAttribute('href', /^\/manual\/.+#/);
}

test('the first sign-in leads to a new password, and a weak one is refused with its reason', async ({
  visit,
  site,
}) => {
  const page = await visit(null);
  await page.goto('/manual');
  await page.getByLabel('工号').fill(people.newHire);
  await page.getByLabel('密码').fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(`${site.origin}/account`);
  await expect(page.getByText('这是你的首次密码')).toBeVisible();
  await page.goto('/exams');
  await expect(page).toHaveURL(`${site.origin}/account`);

  const change = async (next: string) => {
    await page.getByLabel('现在的密码').fill(demoPassword);
    await page.getByLabel('新密码').fill(next);
    await page.getByRole('button', { name: '修改密码' }).click();
  };
  await change('bees');
  await expect(page.getByLabel('新密码')).toHaveAccessibleDescription(/至少需要 15 个字符/);
  await change('aaaaaaaaaaaaaaaaaaaaa');
  await expect(page.getByLabel('新密码')).toHaveAccessibleDescription(/重复的字符太多/);
  await change(ownPassword);
  await expect(page.getByText('密码已修改')).toBeVisible();
  await page.goto('/exams');
  await expect(page.getByRole('heading', { name: '资格考试', level: 1 })).toBeVisible();
});

test('the contents of a chapter lead to its sections', async ({ visit }) => {
  const page = await visit(people.reader);
  await page.goto('/manual');
  await page.getByRole('article').getByRole('heading').getByRole('link').first().click();
  const contents = page.getByRole('navigation', { name: '本章目录' });
  const entries = await contents.getByRole('link').all();
  expect(entries.length).toBeGreaterThan(1);
  for (const entry of entries.toReversed()) {
    const id = (await entry.getAttribute('href'))!.slice(1);
    await entry.click();
    await expect(page.locator(`#${id}`).getByRole('heading', { level: 2 })).toBeInViewport();
  }
});

for (const type of itemTypes) {
  test(`a check of type ${type} tells its rationales only after answering, by pointer and by keyboard alike`, async ({
    visit,
  }) => {
    const page = await visit(people.reader);
    const check = await openCheck(page, type);
    await check.getByRole('group').first().hover();
    await check.getByText(type).click();
    await alive(check);
    await giveSomething(check);
    await expectRationalesAfter(page, check, () => check.getByRole('button', { name: '提交答案' }).click());

    await page.reload();
    await tabInto(page, check);
    await alive(check);
    await tabInto(page, check);
    await giveByKeyboard(page, check);
    await tabInto(page, check.getByRole('button', { name: '提交答案' }));
    await expectRationalesAfter(page, check, () => page.keyboard.press('Enter'));
  });
}

/** Chooses, moves, pairs or types with keys; the focus is somewhere in the check. */
async function giveByKeyboard(page: Page, check: Locator): Promise<void> {
  if (await check.getByRole('radio').count()) await page.keyboard.press('Space');
  else if (await check.getByRole('checkbox').count()) {
    for (const key of ['Space', 'Tab', 'Space']) await page.keyboard.press(key);
  } else if (await check.getByRole('textbox').count()) await page.keyboard.type('3');
  else if (await check.getByRole('button', { name: /^下移：/ }).count()) {
    await tabInto(page, check.getByRole('button', { name: /^下移：/ }).first());
    await page.keyboard.press('Enter');
  } else {
    for (const list of await check.getByRole('combobox').all()) {
      await tabInto(page, list);
      await page.keyboard.press('ArrowDown');
    }
  }
}

test('what was read and answered is marked in a second browser too', async ({ visit }) => {
  const page = await visit(people.marked);
  await page.goto(chapters[0]);
  const progress = page.getByRole('progressbar', { name: '本章进度' });
  await expect(progress).toHaveJSProperty('value', 0);
  const entry = page.getByRole('navigation', { name: '本章目录' }).getByRole('link').last();
  const id = (await entry.getAttribute('href'))!.slice(1);
  await page.locator(`#${id} > :last-child`).scrollIntoViewIfNeeded();
  await expect(entry.getByText('已读')).toBeVisible({ timeout: 20_000 });
  await expect(progress).toHaveJSProperty('value', 1);

  const elsewhere = await visit(people.marked);
  await expect(async () => {
    await elsewhere.goto(chapters[0]);
    await expect(elsewhere.getByRole('progressbar', { name: '本章进度' })).toHaveJSProperty('value', 1, {
      timeout: 1000,
    });
  }).toPass({ timeout: 20_000 });
});

test('every type of check works without JavaScript', async ({ visit }) => {
  const page = await visit(people.readerWithoutScripts, { javaScriptEnabled: false });
  for (const type of itemTypes) {
    const check = await openCheck(page, type);
    const lists = await check.getByRole('combobox').all();
    if (type === '排序题')
      for (const [index, list] of lists.entries()) await list.selectOption({ index: index + 1 });
    else await giveSomething(check);
    await check.getByRole('button', { name: '提交答案' }).click();
    await expect(page).toHaveURL(/\/checks\//);
    await expect(page.getByRole('main')).toContainText(verdict);
    await expect(page.getByRole('link', { name: '重读依据' })).toHaveAttribute('href', /^\/manual\/.+#/);
    await page.getByRole('link', { name: '再答一次' }).click();
    await expect(page).toHaveURL(/\/manual\//);
  }
});
