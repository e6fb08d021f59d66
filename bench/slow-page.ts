import type { Browser } from '@playwright/test';

/** What a reader on a phone waits for, and what moves under her eyes. */
export interface SlowPage {
  lcpMs: number;
  /** Cumulative layout shift, from opening to the foot of the page. */
  shift: number;
}

/**
 * The 4G networks of Chromium's developer tools, with the tools' own factors of 0.9 on bandwidth and 3.75 or 2.75 on
 * latency: Fast 4G is 9 Mbit/s down and 1.5 up at 60 ms, Slow 4G (once called Fast 3G) 1.6 down and 0.75 up at 150 ms.
 * Bytes a second and ms.
 */
const networks = {
  'fast-4g': { down: 9e6, up: 1.5e6, latency: 60 * 2.75 },
  'slow-4g': { down: 1.6e6, up: 750e3, latency: 150 * 3.75 },
} as const;
export type SlowNetwork = keyof typeof networks;

/**
 * Opens a page on a phone's window over the network with an empty cache; the largest paint by Chromium's own entry, then
 * reads down to the foot, counting every layout shift no input caused. The CPU is this machine's, not slowed down.
 */
export async function openSlow(
  browser: Browser,
  network: SlowNetwork,
  url: string,
  cookie: string,
): Promise<SlowPage> {
  const { down, up, latency } = networks[network];
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
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', {
      offline: false,
      downloadThroughput: (down / 8) * 0.9,
      uploadThroughput: (up / 8) * 0.9,
      latency,
    });
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
