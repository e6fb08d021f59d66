import { HttpConnection } from './http-connection.ts';
import type { Load, LoadPlan } from './load-plan.ts';
import { askStart } from './start-request.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Everybody opens the exam at the same instant and waits for the first sight of the form. */
export function startsLoad(plan: LoadPlan & { kind: 'starts' }, watch: Stopwatch): Load {
  let connections: HttpConnection[] = [];
  return {
    async prepare() {
      connections = await Promise.all(plan.cookies.map(() => HttpConnection.open(plan.port)));
    },
    async run() {
      await Promise.all(
        plan.cookies.map(async (cookie, index) => {
          const connection = connections[index]!;
          const path = await askStart({ connection, cookie, examId: plan.examId }, watch);
          await watch.ask('runner', connection, { method: 'GET', path, cookie }, 200);
        }),
      );
    },
    close: () => connections.forEach((one) => void one.close()),
  };
}
