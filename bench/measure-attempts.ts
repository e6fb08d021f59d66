import { examId } from './exam-id.ts';
import { runLoad } from './load-process.ts';
import type { Measurement } from './measurement.ts';
import { inRounds } from './rounds.ts';
import { percentile } from './statistics.ts';

const attemptsPerRound = 150;
const concurrency = 50;
/** An exam hall of a whole region opening the exam together. */
const storm = 500;

/** Whole 40-item attempts: start, runner page, ten saves of four, submission, result page: 14 requests. */
export const measureAttempts: Measurement = {
  needs: (rounds) => ({ learners: attemptsPerRound * (rounds + 1), seated: 0 }),
  measure: ({ port, pid }, { cookies }, rounds) =>
    inRounds(rounds, async () => {
      const own = cookies.splice(0, attemptsPerRound);
      const plan = { kind: 'attempts', port, cookies: own, examId, concurrency } as const;
      const { wallMs, cpuMs, latencies } = await runLoad(plan, pid);
      const p99 = (kind: string) => percentile(latencies[kind]!, 0.99);
      return {
        attemptCpuMs: cpuMs / attemptsPerRound,
        attemptsPerSecond: (attemptsPerRound * 1000) / wallMs,
        attemptStartP99Ms: p99('start'),
        attemptRunnerP99Ms: p99('runner'),
        attemptSaveP99Ms: p99('save'),
        attemptSubmitP99Ms: p99('submit'),
        attemptResultP99Ms: p99('result'),
      };
    }),
};

/** Five hundred candidates starting at one instant: when the last of them has her attempt, and sees her form. */
export const measureStartStorm: Measurement = {
  needs: (rounds) => ({ learners: storm * (rounds + 1), seated: 0 }),
  measure: ({ port, pid }, { cookies }, rounds) =>
    inRounds(rounds, async () => {
      const plan = { kind: 'starts', port, cookies: cookies.splice(0, storm), examId } as const;
      const { wallMs, cpuMs, latencies } = await runLoad(plan, pid);
      return {
        startStormLastMs: wallMs,
        startStormLastStartMs: Math.max(...latencies.start!),
        startStormCpuMs: cpuMs / storm,
      };
    }),
};
