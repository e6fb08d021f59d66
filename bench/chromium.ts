import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

/** Where systems keep a Chromium; Playwright's own, if installed, comes first. */
const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium without a window; null, with a word on stderr about `what` is left out, where there is none. */
export async function launchChromium(what: string): Promise<Browser | null> {
  const executablePath = [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
  if (!executablePath) {
    console.error(`bench: no Chromium, so no ${what} (npx playwright install chromium)`);
    return null;
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
