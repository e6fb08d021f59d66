import { expect, type Locator, type Page } from '@playwright/test';
import { tabInto } from './checks.ts';

export const examId = 'assistant-qualification';

/** Starts the exam from its lobby, as a person does; resolves to the attempt's id. */
export async function startExam(page: Page): Promise<string> {
  await page.goto(`/exams/${examId}`);
  await page.getByRole('checkbox', { name: /我已读完规则/ }).check();
  await page.getByRole('button', { name: '开始考试' }).click();
  await page.waitForURL(/\/attempts\/[^/]+$/);
  await runnerReady(page);
  return new URL(page.url()).pathname.split('/')[2]!;
}

/** Waits until the runner takes responses. */
export async function runnerReady(page: Page): Promise<void> {
  await expect(
    page.getByRole('button', { name: '标记本题' }).or(page.getByRole('button', { name: '取消标记' })),
  ).toBeEnabled();
}

/** The item on the screen. */
export function shownItem(page: Page): Locator {
  return page.getByRole('group').filter({ hasText: /单选题|多选题|判断题|排序题|匹配题|数值题|填空题/ });
}

/** Gives the item that is shown some response with the pointer. */
export async function answerShownItem(page: Page): Promise<void> {
  await giveSomething(shownItem(page));
}

/** Chooses, moves, pairs or types something in an item, whatever its type. */
export async function giveSomething(item: Locator): Promise<void> {
  const choices = item.getByRole('radio').or(item.getByRole('checkbox'));
  const moves = item.getByRole('button', { name: /^下移：/ });
  const lists = item.getByRole('combobox');
  const fields = item.getByRole('textbox');
  await expect(choices.or(moves).or(lists).or(fields).first()).toBeVisible();
  if ((await choices.count()) > 0) await choices.first().check();
  else if ((await moves.count()) > 0) await moves.first().click();
  for (const field of await fields.all()) await field.fill('3');
  for (const list of await lists.all()) await list.selectOption({ index: 1 });
}

/** Gives a response with keys alone, beginning where the heading of the item has the focus. */
export async function answerByKeyboard(page: Page): Promise<void> {
  const item = shownItem(page);
  await tabInto(page, item);
  if (await item.getByRole('radio').count()) await page.keyboard.press('Space');
  else if (await item.getByRole('checkbox').count()) {
    for (const key of ['Space', 'Tab', 'Space']) await page.keyboard.press(key);
  } else if (await item.getByRole('button', { name: /^下移：/ }).count()) await page.keyboard.press('Enter');
  else if (await item.getByRole('textbox').count()) await page.keyboard.type('3');
  else {
    for (const _ of await item.getByRole('combobox').all()) {
      for (const key of ['ArrowDown', 'Tab']) await page.keyboard.press(key);
    }
  }
}
