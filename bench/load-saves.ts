import { HttpConnection } from './http-connection.ts';
import { textOf } from './http-reply.ts';
import type { Load, LoadPlan, SittingCandidate } from './load-plan.ts';
import { saveBody } from './save-body.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Candidates in the middle of their attempts, each saving as fast as the acknowledgements come back. */
export function savesLoad(plan: LoadPlan & { kind: 'saves' }, watch: Stopwatch): Load {
  let connections: HttpConnection[] = [];
  const save = async (index: number, turn: number) => {
    const candidate = plan.candidates[index]!;
    const { body, keys } = saveBody(some(candidate, turn, plan.responsesEach));
    const path = `/api/attempts/${candidate.attemptId}/responses`;
    const asked = { method: 'POST', path, cookie: candidate.cookie, type: 'application/json', body } as const;
    const reply = await watch.ask('save', connections[index]!, asked, 200);
    const { stored } = JSON.parse(textOf(reply)) as { stored: string[] };
    if (stored.length !== keys.length) throw new Error(`${keys.length - stored.length} response(s) refused`);
  };
  return {
    async prepare() {
      connections = await Promise.all(plan.candidates.map(() => HttpConnection.open(plan.port)));
      await Promise.all(connections.map((_, index) => save(index, 0)));
    },
    async run() {
      await Promise.all(
        connections.map(async (_, index) => {
          for (let turn = 1; turn <= plan.savesEach; turn += 1) await save(index, turn);
        }),
      );
    },
    close: () => connections.forEach((one) => void one.close()),
  };
}

/** The next few items of the form, beginning again at its end. */
function some({ responses }: SittingCandidate, turn: number, count: number) {
  return Array.from({ length: count }, (_, index) => responses[(turn * count + index) % responses.length]!);
}
