import { runLoad } from './load-process.ts';
import type { Measurement } from './measurement.ts';
import { type Figures, inRounds, type Rounds } from './rounds.ts';
import { percentile } from './statistics.ts';

interface SaveLoad {
  candidates: number;
  savesEach: number;
  /** The runner sends one after every change; several after a lost connection. */
  responsesEach: number;
  named: (measured: { cpuMs: number; perSecond: number; latencies: number[] }) => Figures;
}

/** Saves as fast as acknowledgements come back. A figure per save is a figure per request. */
const loads: SaveLoad[] = [
  {
    candidates: 50,
    savesEach: 40,
    responsesEach: 1,
    named: ({ cpuMs, perSecond, latencies }) => ({
      saveCpuMs: cpuMs,
      savesPerSecond: perSecond,
      saveP50Ms: percentile(latencies, 0.5),
      saveP95Ms: percentile(latencies, 0.95),
      saveP99Ms: percentile(latencies, 0.99),
    }),
  },
  {
    candidates: 200,
    savesEach: 15,
    responsesEach: 1,
    named: ({ cpuMs, perSecond, latencies }) => ({
      saveAt200CpuMs: cpuMs,
      savesAt200PerSecond: perSecond,
      saveAt200P50Ms: percentile(latencies, 0.5),
      saveAt200P95Ms: percentile(latencies, 0.95),
      saveAt200P99Ms: percentile(latencies, 0.99),
    }),
  },
  {
    candidates: 50,
    savesEach: 20,
    responsesEach: 4,
    named: ({ cpuMs, perSecond, latencies }) => ({
      saveOf4CpuMs: cpuMs,
      saveOf4ResponsesPerSecond: perSecond * 4,
      saveOf4P99Ms: percentile(latencies, 0.99),
    }),
  },
];

/** Saving responses. Every round has candidates of its own, so that no response log grows longer than in an exam. */
export const measureSaves: Measurement = {
  needs: (rounds) => ({
    learners: 0,
    seated: loads.reduce((sum, { candidates }) => sum + candidates * (rounds + 1), 0),
  }),
  async measure({ port, pid }, { seated }, rounds) {
    const measured: Rounds = {};
    for (const { savesEach, responsesEach, candidates, named } of loads) {
      const one = await inRounds(rounds, async () => {
        const own = seated.splice(0, candidates);
        const plan = { kind: 'saves', port, candidates: own, savesEach, responsesEach } as const;
        const { wallMs, cpuMs, latencies } = await runLoad(plan, pid);
        const saves = candidates * savesEach;
        return named({
          cpuMs: cpuMs / saves,
          perSecond: (saves * 1000) / wallMs,
          latencies: latencies.save!,
        });
      });
      Object.assign(measured, one);
    }
    return measured;
  },
};
