// npm run screenshots: pictures of the real thing for the README, taken in Chromium on a fresh demonstration.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { demoPassword } from '../src/services/demo/create-demo.ts';
import { chromiumFlags, chromiumPath } from '../tests/e2e/support/chromium.ts';
import { startServer } from './server-process.ts';

const folder = resolve(import.meta.dirname, '../docs/screenshots');
const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

type Taking = (page: Page) => Promise<void>;
interface Picture {
  name: string;
  who: string;
  viewport: typeof desktop;
  scheme: 'light' | 'dark';
  to: Taking;
}

const visit =
  (path: string): Taking =>
  async (page) =>
    void (await page.goto(path));

/** Starts the exam, or goes on with it, and answers a little, so that the runner shows what it does. */
const runner: Taking = async (page) => {
  await page.goto('/exams/assistant-qualification');
  const pledge = page.locator('[name=pledge]');
  if ((await pledge.count()) > 0) await pledge.check();
  await page.locator('form[action="/api/attempts"] button, main a[href^="/attempts/"]').first().click();
  await page.waitForURL('**/attempts/**');
  const option = page.locator('.runner input[type=radio]').nth(1);
  await option.check();
};

/** Plays the role-play, always with the first choice, and looks at the debrief. */
const debrief: Taking = async (page) => {
  await page.goto('/role-plays/lobby-queue-complaint');
  await page.locator('form[action="/api/runs"] button').click();
  for (let turn = 0; turn < 40 && !page.url().endsWith('/debrief'); turn += 1) {
    await page.locator('button[name=position]').first().click();
    await page.waitForLoadState();
  }
};

const chapter = '/manual/regulations/personal-manager-system#grade-levels';
const pictures: Picture[] = [
  { name: 'home', who: 'D1002', viewport: desktop, scheme: 'light', to: visit('/') },
  { name: 'chapter', who: 'D1002', viewport: desktop, scheme: 'light', to: visit(chapter) },
  { name: 'runner', who: 'D1008', viewport: desktop, scheme: 'light', to: runner },
  { name: 'debrief', who: 'D1008', viewport: desktop, scheme: 'light', to: debrief },
  { name: 'hr', who: 'D2001', viewport: desktop, scheme: 'dark', to: visit('/hr/people') },
  { name: 'progress', who: 'D1006', viewport: desktop, scheme: 'light', to: visit('/progress') },
  { name: 'home-390', who: 'D1002', viewport: phone, scheme: 'light', to: visit('/') },
  { name: 'runner-390', who: 'D1008', viewport: phone, scheme: 'dark', to: runner },
];

async function take(browser: Browser, baseURL: string, picture: Picture): Promise<void> {
  const { who, viewport, scheme, to, name } = picture;
  const context = await browser.newContext({ baseURL, viewport, colorScheme: scheme, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('[name=employeeNo]').fill(who);
  await page.locator('[name=password]').fill(demoPassword);
  await page.locator('form[action="/api/sign-in"] button[type=submit]').click();
  await page.waitForURL(baseURL);
  await to(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'jinjie-screenshots-'));
const server = await startServer({ dataFolder, port: undefined, profileFolder: undefined, demo: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
try {
  for (const picture of pictures) {
    await take(browser, `http://127.0.0.1:${server.port}/`, picture);
    console.log(`docs/screenshots/${picture.name}.png`);
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
