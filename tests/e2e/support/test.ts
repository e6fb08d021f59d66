import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { Faults } from './faults.ts';
import { signIn } from './sign-in.ts';
import { freshDemoFolder, type Site, startSite } from './site.ts';

export { expect };

interface ForWorker {
  /** The server most specs share; each uses people of its own. */
  site: Site;
}

/** Opens a page in a browser of its own, signed in as this person; null for nobody. */
export type Visit = (
  employeeNo: string | null,
  options?: BrowserContextOptions & { site?: Site; password?: string },
) => Promise<Page>;

interface ForTest {
  faults: Faults;
  visit: Visit;
}

export const test = base.extend<ForTest, ForWorker>({
  site: [
    async ({ playwright: _ }, use) => {
      const site = await startSite({ dataFolder: freshDemoFolder('shared') });
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  faults: async ({ playwright: _ }, use) => {
    const faults = new Faults();
    await use(faults);
    expect(faults.unexpected, 'errors on the console, page errors and policy violations').toEqual([]);
  },
  visit: async ({ browser, faults, site }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (employeeNo, { site: other, password, ...options } = {}) => {
      const { origin } = other ?? site;
      const context = await browser.newContext({ baseURL: origin, ...options });
      contexts.push(context);
      await faults.watch(context);
      if (employeeNo) await signIn(context.request, origin, employeeNo, password);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});
