import type { Browser } from '@playwright/test';

/** What a reader on a phone waits for, and what moves under her eyes. */
export interface SlowPage {
  lcpMs: number;
  /** Cumulative layout shift, from opening to the foot of the page. */
  shift: number;
}

/**
 * "Slow 4G" as in Chromium's developer tools (once called Fast 3G): 1.6 Mbit/s down and 750 kbit/s up at 150 ms, with
 * the tools' own factors of 0.9 on bandwidth and 3.75 on latency. Bytes a second and ms.
 */
const slow4g = {
  offline: false,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
  latency: 150 * 3.75,
};

/**
 * Opens a page on a phone's window over Slow 4G with an empty cache; the largest paint by Chromium's own entry, then
 * reads down to the foot, counting every layout shift no input caused. The CPU is this machine's, not slowed down.
 */
export async function openSlow(browser: Browser, url: string, cookie: string): Promise<SlowPage> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  try {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name: name!, value: value!, domain: new URL(url).hostname, path: '/' }]);
    await context.addInitScript(() => {
      const seen = { lcpMs: 0, shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        seen.lcpMs = list.getEntries().at(-1)!.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', slow4g);
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const { seen } = globalThis as unknown as { seen: SlowPage };
      // Taken before scrolling: a scroll ends the search for the largest paint.
      const { lcpMs } = seen;
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo(0, y);
        await frame();
        await frame();
      }
      return { lcpMs, shift: seen.shift };
    });
  } finally {
    await context.close();
  }
}
