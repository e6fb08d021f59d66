import { launchChromium } from './chromium.ts';
import { runLoad } from './load-process.ts';
import type { Measurement } from './measurement.ts';
import { inRounds, type Rounds } from './rounds.ts';
import { openSlow } from './slow-page.ts';
import { percentile } from './statistics.ts';

export const chapterPath = '/manual/regulations/personal-manager-system';
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

/** Largest paint and layout shift over Slow 4G; without Chromium they are left out. */
async function onAPhone(port: number, cookie: string, rounds: number): Promise<Rounds> {
  const browser = await launchChromium('paint of a chapter on a phone');
  if (!browser) return {};
  try {
    return await inRounds(rounds, async () => {
      const { lcpMs, shift } = await openSlow(browser, `http://127.0.0.1:${port}${chapterPath}`, cookie);
      return { chapterLcpMs: lcpMs, chapterShift: shift };
    });
  } finally {
    await browser.close();
  }
}
