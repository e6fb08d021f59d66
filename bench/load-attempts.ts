import { someResponse } from '../src/domain/item/given-response.ts';
import { HttpConnection } from './http-connection.ts';
import { textOf } from './http-reply.ts';
import type { Load, LoadPlan, PlacedResponse } from './load-plan.ts';
import { entriesOfRunnerPage } from './runner-page.ts';
import { saveBody } from './save-body.ts';
import { askStart, type StartedBy } from './start-request.ts';
import type { Stopwatch } from './stopwatch.ts';

/** How a 40-item form is saved in one attempt: ten requests of four responses. */
const responsesPerSave = 4;

/** Whole attempts: start, runner page, a save for every four items, submission, result page. */
export function attemptsLoad(plan: LoadPlan & { kind: 'attempts' }, watch: Stopwatch): Load {
  const waiting = [...plan.cookies];
  let connections: HttpConnection[] = [];
  return {
    async prepare() {
      const opened = Array.from({ length: plan.concurrency }, () => HttpConnection.open(plan.port));
      connections = await Promise.all(opened);
    },
    async run() {
      await Promise.all(
        connections.map(async (connection) => {
          for (let cookie = waiting.pop(); cookie; cookie = waiting.pop()) {
            await wholeAttempt({ connection, cookie, examId: plan.examId }, watch);
          }
        }),
      );
    },
    close: () => connections.forEach((one) => void one.close()),
  };
}

async function wholeAttempt(who: StartedBy, watch: Stopwatch): Promise<void> {
  const { connection, cookie } = who;
  const path = await askStart(who, watch);
  const api = `/api${path}`;
  const page = await watch.ask('runner', connection, { method: 'GET', path, cookie }, 200);
  const responses: PlacedResponse[] = entriesOfRunnerPage(textOf(page)).map(({ position, item }) => ({
    position,
    response: someResponse(item),
  }));
  const type = 'application/json';
  for (let from = 0; from < responses.length; from += responsesPerSave) {
    const { body, keys } = saveBody(responses.slice(from, from + responsesPerSave));
    const asked = { method: 'POST', path: `${api}/responses`, cookie, type, body } as const;
    const reply = await watch.ask('save', connection, asked, 200);
    const { stored } = JSON.parse(textOf(reply)) as { stored: string[] };
    if (stored.length !== keys.length) throw new Error(`${keys.length - stored.length} response(s) refused`);
  }
  const submission = { method: 'POST', path: `${api}/submit`, cookie, type, body: '{}' } as const;
  const submitted = await watch.ask('submit', connection, submission, 200);
  const { resultPath } = JSON.parse(textOf(submitted)) as { resultPath: string };
  await watch.ask('result', connection, { method: 'GET', path: resultPath, cookie }, 200);
}
