// A process of its own that writes until it is killed. What it prints has been acknowledged: one command key a line.
import { type Database, DatabaseOpenError, openDatabase } from '../../db/client.ts';
import { commit } from '../../db/commit.ts';
import { createRandom } from '../../src/kernel/random.ts';
import { busyError, failingAtTimes } from './faulty-client.ts';
import { noon } from './moments.ts';

const writers = 200;

/** Writes one command after another and prints each key once its command is stored. */
async function write(db: Database, round: string, writer: number): Promise<never> {
  for (let number = 1; ; number += 1) {
    const key = `${round}/${writer}/${number}`;
    const line = { verb: 'probe', subjectKind: 'probe', subjectId: key };
    const command = { actorId: 'probe', verb: 'probe', key, payload: key, at: noon, token: key };
    const stored = await commit(db, { ...command, writes: [], audit: [line], reply: { key } });
    if (!stored.ok) throw new Error(`${key} was refused: ${stored.refusal.code}`);
    // The pipe takes it before the call returns, so a kill cannot unsay it.
    process.stdout.write(`${stored.value.key}\n`);
    if (number % 7 === 0) await db.execute('select count(*) from command');
  }
}

const [url, round] = process.argv.slice(2) as [string, string];
try {
  const chance = createRandom(`busy/${round}`);
  const db = await openDatabase({
    url,
    wrapClient: (client) => failingAtTimes(client, chance, 25, busyError),
  });
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(db, round, writer)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof DatabaseOpenError ? 3 : 1;
}
