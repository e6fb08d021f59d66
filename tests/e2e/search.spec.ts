import { people } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('a reader finds a paragraph from anywhere and opens the chapter there', async ({ visit }) => {
  const page = await visit(people.reader);
  await page.goto('/manual');
  await page.getByRole('banner').getByRole('searchbox', { name: '搜索手册' }).fill('大堂经理');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('“大堂经理”');
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.map((text) => text.trim().split(' ')[0])).toEqual(['术语', '手册']);
  await expect(page.locator('mark').first()).toHaveText('大堂经理');
  const place = page.locator('.found-places a[href*="#"]').first();
  const id = (await place.getAttribute('href'))!.split('#')[1]!;
  await place.click();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('what was mistyped leads to what was meant', async ({ visit }) => {
  const page = await visit(people.reader);
  await page.goto('/search?q=大唐经理');
  await page.getByRole('link', { name: '大堂经理', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('“大堂经理”');
});

test('a query is shown as it was typed, never as markup', async ({ visit }) => {
  const page = await visit(people.reader);
  await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> "客户')}`);
  await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)> "客户');
  await expect(page.locator('main img')).toHaveCount(0);
});
