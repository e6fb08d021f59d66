import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readQuotedCsv } from './support/csv.ts';
import { people } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** Rows of the list, without its head. */
const rowsOf = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

async function numbersShown(page: Page): Promise<string[]> {
  const heads = await rowsOf(page).getByRole('rowheader').allInnerTexts();
  return heads.map((head) => /D\d{4}/.exec(head)![0]);
}

async function filter(page: Page, choices: Record<string, string>): Promise<void> {
  for (const [label, choice] of Object.entries(choices)) {
    await page
      .getByRole('main')
      .getByRole('search')
      .getByLabel(label, { exact: true })
      .selectOption({ label: choice });
  }
  await page.getByRole('button', { name: '筛选' }).click();
}

test('HR narrows the list by unit, track and state, finds by name, and sorts by any column', async ({
  visit,
}) => {
  const page = await visit(people.hrOfBank);
  await page.goto('/hr/people');
  await expect(page.getByRole('status')).toContainText('共 60 人，符合筛选条件 60 人');
  const all = await numbersShown(page);
  expect(all).toEqual(all.toSorted());

  await filter(page, { 岗位序列: '大堂', 状态: '考试：合格' });
  const rows = rowsOf(page);
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) {
    await expect(row).toContainText('大堂');
    await expect(row).toContainText('合格');
  }
  await page.getByRole('link', { name: '清除' }).click();
  await page.getByRole('main').getByRole('search').getByLabel('姓名或工号').fill('D1006');
  await page.getByRole('button', { name: '筛选' }).click();
  expect(await numbersShown(page)).toEqual(['D1006']);

  await page.goto('/hr/people');
  await page.getByRole('columnheader').getByRole('link', { name: '工号' }).click();
  await expect(page.getByRole('columnheader', { name: '工号' })).toHaveAttribute('aria-sort', 'descending');
  const turned = await numbersShown(page);
  expect(turned).toEqual(turned.toSorted().toReversed());
});

test("HR opens a person's record: eligibility, exams, facts, reading and trail", async ({ visit }) => {
  const page = await visit(people.hrOfBank);
  await page.goto('/hr/people?q=D1006');
  await rowsOf(page).getByRole('link').first().click();
  await expect(page.getByText('工号 D1006')).toBeVisible();
  for (const name of ['考试与演练', '人事资料', '阅读', '经过']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
});

test('the CSV export holds the filtered list, with a byte order mark and cells no spreadsheet runs', async ({
  visit,
}) => {
  const page = await visit(people.hrOfBank);
  await page.goto('/hr/people?track=lobby&state=exam-pass');
  const shown = await numbersShown(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^people-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff"工号"')).toBe(true);
  const rows = readQuotedCsv(text.slice(1)).slice(1);
  expect(rows.map((row) => row[0]).toSorted()).toEqual(shown.toSorted());
  const dangerous = rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell));
  expect(dangerous).toEqual([]);
});

test('HR of a branch sees her branch alone and is refused a person of another', async ({ visit, faults }) => {
  faults.expect(/status of (403|404)/);
  const bank = await visit(people.hrOfBank);
  await bank.goto('/hr/people?q=D1001');
  const elsewhere = (await rowsOf(bank).getByRole('link').first().getAttribute('href'))!;
  const page = await visit(people.hrOfBranch);
  await page.goto('/hr/people');
  for (const row of await rowsOf(page).all()) await expect(row).toContainText('西湖分行');
  const reply = await page.goto(elsewhere);
  expect(reply?.ok()).toBe(false);
  await expect(page.getByRole('main')).not.toContainText('D1001');
  const csv = await page.request.get('/hr/people.csv');
  expect(
    readQuotedCsv((await csv.text()).slice(1))
      .slice(1)
      .every((row) => row[2] === '西湖分行'),
  ).toBe(true);
});

test('a learner is refused the list of people and its export', async ({ visit, faults }) => {
  faults.expect(/status of 403/);
  const page = await visit(people.reader);
  expect((await page.goto('/hr/people'))?.status()).toBe(403);
  await expect(page.getByRole('heading', { name: '不能查看人员' })).toBeVisible();
  expect((await page.request.get('/hr/people.csv')).status()).toBe(403);
});

test('the auditor reads the log and walks its chain to the head written down', async ({ visit }) => {
  const page = await visit(people.auditor);
  await page.goto('/audit');
  await page.getByRole('button', { name: '开始核对' }).click();
  await expect(page.getByRole('status').filter({ hasText: '哈希链完整' })).toBeVisible();
  const notice = await page.getByRole('status').filter({ hasText: '哈希链完整' }).innerText();
  const seq = /第 (\d+) 条/.exec(notice)![1]!;
  const hash = /[0-9a-f]{64}/.exec(notice.replaceAll(/\s/g, ''))![0];
  await page.goto(`/audit?verify=1&headSeq=${seq}&headHash=${hash}`);
  await expect(page.getByRole('status').filter({ hasText: '哈希链完整' })).toBeVisible();
  await page.goto(`/audit?verify=1&headSeq=${seq}&headHash=${'0'.repeat(64)}`);
  await expect(page.getByRole('alert').filter({ hasText: '哈希链有断点' })).toBeVisible();
});
