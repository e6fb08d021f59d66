import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { runLoad } from './load-process.ts';
import { inRounds, type Rounds } from './rounds.ts';

const requestsPerRound = 20_000;

/** Requests per second of a bare node:http server under the same load generator, and its CPU per request. */
export async function measureHello(rounds: number): Promise<Rounds> {
  const child = fork(resolve(import.meta.dirname, 'hello-server.ts'));
  try {
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    const cookies = Array.from({ length: 50 }, () => '');
    return await inRounds(rounds, async () => {
      const { wallMs, cpuMs } = await runLoad(
        { kind: 'pages', port, paths: ['/'], cookies, requests: requestsPerRound },
        child.pid!,
      );
      return {
        nodeHelloPerSecond: (requestsPerRound * 1000) / wallMs,
        nodeHelloCpuMs: cpuMs / requestsPerRound,
      };
    });
  } finally {
    child.kill();
  }
}
