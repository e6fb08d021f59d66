import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { get } from './support/api.ts';
import { answerShownItem, startExam } from './support/exam.ts';
import { people } from './support/people.ts';
import { failedStart, freshDemoFolder, freshFolder, startSite } from './support/site.ts';
import { expect, test } from './support/test.ts';

const portOf = (origin: string) => Number(new URL(origin).port);
const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Seconds on the runner's clock. */
async function secondsShown(page: Page): Promise<number> {
  const [minutes, seconds] = (await page.getByRole('timer').innerText()).split(':').map(Number);
  return minutes! * 60 + seconds!;
}

function expectOneSentence({ code, stderr }: { code: number | null; stderr: string }, about: RegExp): void {
  expect(code).toBe(1);
  expect(stderr).toMatch(about);
  expect(stderr.trim().split('\n')).toHaveLength(1);
}

const leftOf = ({ fields }: { fields: Record<string, unknown> }) =>
  Number(fields.deadlineAt) - Number(fields.now);

test('an acknowledged response survives a power cut, and the open runner goes on by itself', async ({
  visit,
  faults,
}) => {
  faults.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|status of 503/);
  test.setTimeout(120_000);
  const dataFolder = freshDemoFolder('recovery');
  const first = await startSite({ dataFolder });
  const page = await visit(people.candidate, { site: first });
  const attemptId = await startExam(page);
  await answerShownItem(page);
  await expect(page.getByText('本题已存到服务器')).toBeVisible();
  const clockPath = `/api/attempts/${attemptId}/clock`;
  const before = await get(page.request, first.origin, clockPath);

  await first.kill();
  await page.getByRole('button', { name: '下一题' }).click();
  await answerShownItem(page);
  await expect(page.getByText('连不上服务器，1 题只存在这台电脑上，正在重试').first()).toBeVisible();

  const second = await startSite({ dataFolder, port: portOf(first.origin) });
  await expect(page.getByText('全部答案已存到服务器')).toBeVisible({ timeout: 40_000 });
  const after = await get(page.request, first.origin, clockPath);
  expect(after.fields).toMatchObject({ state: 'open', deadlineAt: before.fields.deadlineAt });
  // The server is asked before and after the page is read, so that the time asking takes is no error of the clock.
  const shownMs = (await secondsShown(page)) * 1000;
  const later = await get(page.request, first.origin, clockPath);
  // The timer counts a begun second as whole and ticks four times a second; its clock may be wrong by a second.
  expect(shownMs).toBeLessThanOrEqual(leftOf(after) + 1000 + 250 + 1000);
  expect(shownMs).toBeGreaterThanOrEqual(leftOf(later) - 1000);

  await page.reload();
  for (const position of [1, 2]) {
    await expect(page.getByRole('button', { name: `第 ${position} 题，已答` })).toBeVisible();
  }
  expect(await second.stop()).toBe(0);
  expect(isThere(second.pid)).toBe(false);
  expect(readdirSync(dataFolder).filter((name) => !name.startsWith('jinjie.db'))).toEqual([]);
});

test('a port in use stops the start before anything is created', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => taken.once('listening', ready));
  const { port } = taken.address() as AddressInfo;
  const dataFolder = freshFolder('port');
  expectOneSentence(await failedStart({ dataFolder, port }), new RegExp(`Port ${port} .* is in use`));
  expect(readdirSync(dataFolder)).toEqual([]);
  taken.close();
});

test('a data folder that cannot be written stops the start in one sentence', async () => {
  const file = join(freshFolder('folder'), 'a-file');
  writeFileSync(file, 'not a folder');
  expectOneSentence(await failedStart({ dataFolder: join(file, 'data') }), /cannot be created/);
  expect(readFileSync(file, 'utf8')).toBe('not a folder');
});

test('a second process on the same data folder is refused, and the first goes on', async ({ site }) => {
  expectOneSentence(await failedStart({ dataFolder: site.dataFolder }), /in use by another process/);
  expect((await fetch(`${site.origin}/health`)).ok).toBe(true);
});

/** Every row of every table: what a database says, whatever journal its file was last used with. */
function contentOf(path: string): string {
  const database = new DatabaseSync(path);
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const content = tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]);
  database.close();
  return JSON.stringify(content);
}

test('a database from a newer release is refused and says afterwards what it said before', async () => {
  const dataFolder = freshDemoFolder('newer');
  const path = join(dataFolder, 'jinjie.db');
  const database = new DatabaseSync(path);
  database.exec("UPDATE app_meta SET value = '999' WHERE key = 'minAppSchema'");
  database.close();
  const before = contentOf(path);
  expectOneSentence(await failedStart({ dataFolder }), /needs a release/);
  expect(contentOf(path)).toBe(before);
});
