import { once } from 'node:events';
import { createBenchDatabase } from './bench-database.ts';
import type { Needs, People } from './measurement.ts';
import { seatCandidates } from './sitting-candidates.ts';

// A process of its own: only when it is gone is SQLite's lock surely free for the server.
const [{ dataFolder, now, needs }] = (await once(process, 'message')) as [
  { dataFolder: string; now: number; needs: Needs[] },
];
const bench = await createBenchDatabase(dataFolder, now);
const people: People[] = [];
for (const { learners, seated } of needs) {
  people.push({ cookies: await bench.addLearners(learners), seated: await seatCandidates(bench, seated) });
}
await bench.db.close();
process.send?.({ people }, () => process.exit());
