import { launchChromium } from './chromium.ts';
import { runLoad } from './load-process.ts';
import type { Measurement } from './measurement.ts';
import { inRounds, type Rounds } from './rounds.ts';
import { openSlow } from './slow-page.ts';
import { percentile } from './statistics.ts';

/** The chapter with the most bytes of all. */
export const chapterPath = '/manual/regulations/work-processes';
const readers = 50;
const requestsPerRound = 1000;

/** A chapter of the manual: asked for by signed-in learners who accept compressed replies, and opened on a phone. */
export const measureChapter: Measurement = {
  needs: () => ({ learners: readers, seated: 0 }),
  measure: async ({ port, pid }, { cookies }, rounds) => ({
    ...(await inRounds(rounds, async () => {
      const plan = {
        kind: 'pages',
        port,
        paths: [chapterPath],
        cookies,
        requests: requestsPerRound,
      } as const;
      const { wallMs, cpuMs, latencies } = await runLoad(plan, pid);
      return {
        chapterCpuMs: cpuMs / requestsPerRound,
        chapterRequestsPerSecond: (requestsPerRound * 1000) / wallMs,
        chapterP99Ms: percentile(latencies.page!, 0.99),
      };
    })),
    ...(await onAPhone(port, cookies[0]!, rounds)),
  }),
};

/** Largest paint and layout shift over 4G; without Chromium they are left out. */
async function onAPhone(port: number, cookie: string, rounds: number): Promise<Rounds> {
  const browser = await launchChromium('paint of a chapter on a phone');
  if (!browser) return {};
  try {
    return await inRounds(rounds, async () => {
      const url = `http://127.0.0.1:${port}${chapterPath}`;
      const fast = await openSlow(browser, 'fast-4g', url, cookie);
      const slow = await openSlow(browser, 'slow-4g', url, cookie);
      return {
        chapterLcpMs: fast.lcpMs,
        chapterLcpSlow4gMs: slow.lcpMs,
        chapterShift: Math.max(fast.shift, slow.shift),
      };
    });
  } finally {
    await browser.close();
  }
}
