import { runLoad } from './load-process.ts';
import type { Measurement } from './measurement.ts';
import { inRounds } from './rounds.ts';
import { percentile } from './statistics.ts';

export const chapterPath = '/manual/regulations/personal-manager-system';
const readers = 50;
const requestsPerRound = 1000;

/** A chapter of the manual, asked for by signed-in learners who accept compressed replies. */
export const measureChapter: Measurement = {
  needs: () => ({ learners: readers, seated: 0 }),
  measure: ({ port, pid }, { cookies }, rounds) =>
    inRounds(rounds, async () => {
      const plan = { kind: 'pages', port, path: chapterPath, cookies, requests: requestsPerRound } as const;
      const { wallMs, cpuMs, latencies } = await runLoad(plan, pid);
      return {
        chapterCpuMs: cpuMs / requestsPerRound,
        chapterRequestsPerSecond: (requestsPerRound * 1000) / wallMs,
        chapterP99Ms: percentile(latencies.page!, 0.99),
      };
    }),
};
