import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were taken on, and how busy it was with other work when the run began. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  /** Mean number of runnable processes over the last minute before the run. */
  loadBefore: number;
  at: string;
}

export function describeMachine(now: Date): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    loadBefore: Number(loadavg()[0]!.toFixed(2)),
    at: now.toISOString(),
  };
}

/**
 * CPU time of a process and all its threads so far, user and system, in milliseconds. The kernel counts in ticks of
 * 10 ms (USER_HZ is 100 on every Linux that Node runs on), so measure over a second or more. Linux only.
 */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command's name stands in brackets and may hold spaces: count the fields from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
