import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { LoadPlan, LoadResult } from './load-plan.ts';
import { cpuMsOf } from './machine.ts';

export interface MeasuredLoad extends LoadResult {
  /** CPU the server's process used from start to end of the load. */
  cpuMs: number;
}

type Message = { ready: true } | { done: LoadResult } | { failed: string };

/**
 * Runs a plan in a process of its own, so that making the load costs the server's process nothing, and reads the
 * CPU of that process right before and after. Throws when a request was not answered as it should have been.
 */
export async function runLoad(plan: LoadPlan, serverPid: number): Promise<MeasuredLoad> {
  const child = fork(resolve(import.meta.dirname, 'load-worker.ts'));
  const next = async () => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => [{ failed: `the load process ended with code ${code}` }]),
    ])) as [Message];
    if ('failed' in message) throw new Error(`load "${plan.kind}": ${message.failed}`);
    return message;
  };
  try {
    child.send(plan);
    await next();
    const before = cpuMsOf(serverPid);
    child.send({ go: true });
    const message = await next();
    if (!('done' in message)) throw new Error('the load process spoke out of turn');
    return { ...message.done, cpuMs: cpuMsOf(serverPid) - before };
  } finally {
    child.kill();
  }
}
