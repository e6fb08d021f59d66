import type { Page } from '@playwright/test';
import { postForm } from './support/api.ts';
import { people } from './support/people.ts';
import { playToTheEnd, startRun } from './support/scenario.ts';
import { expect, test } from './support/test.ts';

/** The debrief goes through every turn: own words, their effect, why, what serves better, and the manual. */
async function expectDebrief(page: Page, said: string[]): Promise<void> {
  const turns = page.getByRole('article');
  await expect(turns).toHaveCount(said.length);
  for (const [index, words] of said.entries()) {
    const turn = turns.nth(index);
    await expect(turn.getByRole('heading')).toHaveText(`第 ${index + 1} 轮`);
    await expect(turn.getByRole('blockquote').filter({ hasText: words })).toBeVisible();
    await expect(turn.getByText('为什么', { exact: true })).toBeVisible();
    await expect(turn.getByText(/→|客户的状态没有变化/).first()).toBeVisible();
    expect(await turn.getByRole('link').last().getAttribute('href')).toMatch(/^\/manual\/\S+#\S+$/);
  }
  await expect(turns.first().getByText('更好的说法', { exact: true })).toBeVisible();
  const basis = turns.first().getByRole('link').last();
  const id = (await basis.getAttribute('href'))!.split('#')[1]!;
  await basis.click();
  await expect(page.locator(`#${id}`)).toBeInViewport();
}

test('a complaint is played to its ending and looked at again, turn by turn', async ({ visit }) => {
  const page = await visit(people.player);
  await startRun(page);
  const said = await playToTheEnd(page);
  await expect(page.getByRole('heading', { name: '没有说出口的顾虑' })).toBeVisible();
  await expectDebrief(page, said);
});

test('a role-play works from start to debrief without JavaScript', async ({ visit }) => {
  const page = await visit(people.playerWithoutScripts, { javaScriptEnabled: false });
  await startRun(page);
  await expectDebrief(page, await playToTheEnd(page));
});

test('a move sent twice is said once, and both senders see the present turn', async ({ visit, site }) => {
  const page = await visit(people.player);
  await startRun(page);
  const run = new URL(page.url()).pathname;
  await expect(page.getByText('第 1 轮 · 进度已保存')).toBeVisible();
  const move = page.getByRole('form', { name: '你怎么说、怎么做？' }).getByRole('button').first();
  const position = (await move.getAttribute('value'))!;
  const words = await move.innerText();
  const both = await Promise.all(
    [1, 2].map(() => postForm(page.request, site.origin, `/api${run}/moves`, { position })),
  );
  for (const { status, location } of both) {
    expect([status, location.split(/[?#]/)[0]]).toEqual([303, run]);
    // From elsewhere: a fragment of the page shown would not be fetched again.
    await page.goto('/');
    await page.goto(location);
    await expect(page.getByText('第 2 轮 · 进度已保存')).toBeVisible();
  }
  await expect(page.getByText(words, { exact: true })).toHaveCount(1);
});
