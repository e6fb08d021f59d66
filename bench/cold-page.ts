import type { Browser } from '@playwright/test';

/** What one page costs a browser that has nothing of this site yet. kB are 1,000 bytes. */
export interface ColdPage {
  wireKb: number;
  jsKb: number;
  requests: number;
}

/** Long after load, so that what an island fetches by itself is counted; nothing is touched. */
const quietMs = 1500;

/**
 * Opens a page with an empty cache and counts every byte received, headers included, as the browser's network layer
 * reports them; JavaScript by the resource's type. Throws unless the page answers 200 and all its parts load.
 */
export async function openCold(browser: Browser, url: string, cookie: string): Promise<ColdPage> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name: name!, value: value!, domain: new URL(url).hostname, path: '/' }]);
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    const types = new Map<string, string>();
    const failed: string[] = [];
    const cold = { wireKb: 0, jsKb: 0, requests: 0 };
    network.on('Network.responseReceived', ({ requestId, type, response }) => {
      types.set(requestId, type);
      if (response.status >= 400) failed.push(`${response.status} ${response.url}`);
    });
    network.on('Network.loadingFailed', ({ errorText }) => failed.push(errorText));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      cold.requests += 1;
      cold.wireKb += encodedDataLength / 1000;
      if (types.get(requestId) === 'Script') cold.jsKb += encodedDataLength / 1000;
    });
    await network.send('Network.enable');
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(quietMs);
    if (failed.length > 0) throw new Error(`${url} did not load whole: ${failed.join(', ')}`);
    return cold;
  } finally {
    await context.close();
  }
}
