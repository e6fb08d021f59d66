import { HttpConnection } from './http-connection.ts';
import type { Load, LoadPlan } from './load-plan.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Pages asked for in turn, again and again, by several people at once. */
export function pagesLoad(plan: LoadPlan & { kind: 'pages' }, watch: Stopwatch): Load {
  let connections: HttpConnection[] = [];
  let asked = 0;
  const ask = (index: number, nth: number) => {
    const path = plan.paths[nth % plan.paths.length]!;
    return watch.ask('page', connections[index]!, { method: 'GET', path, cookie: plan.cookies[index]! }, 200);
  };
  return {
    async prepare() {
      connections = await Promise.all(plan.cookies.map(() => HttpConnection.open(plan.port)));
      // One first: what the server keeps of a page should be made once, not by everybody at the same moment.
      await ask(0, 0);
      await Promise.all(connections.map((_, index) => ask(index, index)));
    },
    async run() {
      await Promise.all(
        connections.map(async (_, index) => {
          while (asked < plan.requests) await ask(index, asked++);
        }),
      );
    },
    close: () => connections.forEach((one) => void one.close()),
  };
}
