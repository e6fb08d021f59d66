import { runLoad } from './load-process.ts';
import type { Measurement } from './measurement.ts';
import { inRounds } from './rounds.ts';
import { searchQueries } from './search-queries.ts';
import { percentile } from './statistics.ts';

/** One reader who searches the whole manual, one query after the other: nobody waits for anybody else's. */
export const measureSearch: Measurement = {
  needs: () => ({ learners: 1, seated: 0 }),
  async measure({ port, pid }, { cookies }, rounds) {
    const queries = await searchQueries();
    const paths = queries.map((query) => `/search?q=${encodeURIComponent(query)}`);
    return inRounds(rounds, async () => {
      const own = cookies.slice(0, 1);
      const { latencies, cpuMs } = await runLoad(
        { kind: 'pages', port, paths, cookies: own, requests: paths.length },
        pid,
      );
      return {
        searchP50Ms: percentile(latencies.page!, 0.5),
        searchP95Ms: percentile(latencies.page!, 0.95),
        searchP99Ms: percentile(latencies.page!, 0.99),
        searchCpuMs: cpuMs / paths.length,
      };
    });
  },
};
