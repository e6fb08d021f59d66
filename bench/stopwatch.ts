import type { Asked, HttpConnection } from './http-connection.ts';
import type { Reply } from './http-reply.ts';

/** Times requests by kind and refuses replies other than the one expected, so that no error counts as speed. */
export class Stopwatch {
  latencies: Record<string, number[]> = {};

  /** Forgets what was timed while the load was prepared. */
  reset(): void {
    this.latencies = {};
  }

  async ask(kind: string, connection: HttpConnection, asked: Asked, expected: number): Promise<Reply> {
    const began = performance.now();
    const reply = await connection.ask(asked);
    this.latencies[kind] ??= [];
    this.latencies[kind].push(performance.now() - began);
    if (reply.status === expected) return reply;
    const said = reply.headers.get('content-encoding') ? '' : reply.body.toString().slice(0, 300);
    throw new Error(`${asked.method} ${asked.path} answered ${reply.status}, not ${expected}. ${said}`);
  }
}
