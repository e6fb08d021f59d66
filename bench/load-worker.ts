import { once } from 'node:events';
import { attemptsLoad } from './load-attempts.ts';
import { pagesLoad } from './load-pages.ts';
import type { Load, LoadPlan } from './load-plan.ts';
import { savesLoad } from './load-saves.ts';
import { startsLoad } from './load-starts.ts';
import { Stopwatch } from './stopwatch.ts';

const [plan] = (await once(process, 'message')) as [LoadPlan];
try {
  const watch = new Stopwatch();
  const load = loadFor(plan, watch);
  await load.prepare();
  watch.reset();
  process.send?.({ ready: true });
  await once(process, 'message');
  const began = performance.now();
  await load.run();
  process.send?.({ done: { wallMs: performance.now() - began, latencies: watch.latencies } });
  load.close();
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) });
}

function loadFor(asked: LoadPlan, watch: Stopwatch): Load {
  switch (asked.kind) {
    case 'pages':
      return pagesLoad(asked, watch);
    case 'saves':
      return savesLoad(asked, watch);
    case 'attempts':
      return attemptsLoad(asked, watch);
    case 'starts':
      return startsLoad(asked, watch);
  }
}
