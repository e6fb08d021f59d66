import { HttpConnection } from './http-connection.ts';
import type { Load, LoadPlan } from './load-plan.ts';
import type { Stopwatch } from './stopwatch.ts';

/** One page asked for again and again by several people at once. */
export function pagesLoad(plan: LoadPlan & { kind: 'pages' }, watch: Stopwatch): Load {
  let connections: HttpConnection[] = [];
  let left = plan.requests;
  const ask = (index: number) =>
    watch.ask(
      'page',
      connections[index]!,
      { method: 'GET', path: plan.path, cookie: plan.cookies[index]! },
      200,
    );
  return {
    async prepare() {
      connections = await Promise.all(plan.cookies.map(() => HttpConnection.open(plan.port)));
      // One first: what the server keeps of a page should be made once, not by everybody at the same moment.
      await ask(0);
      await Promise.all(connections.map((_, index) => ask(index)));
    },
    async run() {
      await Promise.all(
        connections.map(async (_, index) => {
          while (left-- > 0) await ask(index);
        }),
      );
    },
    close: () => connections.forEach((one) => void one.close()),
  };
}
