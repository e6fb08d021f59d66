import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Needs, People } from './measurement.ts';

/** Fills a new database in the data folder with the content and the people asked for; answers in the order asked. */
export async function setUp(dataFolder: string, now: number, needs: readonly Needs[]): Promise<People[]> {
  const child = fork(resolve(import.meta.dirname, 'set-up-worker.ts'));
  const gone = once(child, 'exit');
  child.send({ dataFolder, now, needs });
  const made = await Promise.race([
    once(child, 'message').then(([message]) => (message as { people: People[] }).people),
    gone.then(() => null),
  ]);
  await gone;
  if (!made) throw new Error('the database could not be set up; the reason stands above');
  return made;
}
