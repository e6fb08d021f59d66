import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../db/client.ts';
import { inRounds, type Rounds } from './rounds.ts';

const overwritesPerRound = 1500;
const commitsPerRound = 800;

/**
 * What the disk of `folder` allows: 4 KiB overwrites each forced to the medium by fsync, and one-row commits through
 * the product's own database client, one after another (no two share an fsync).
 */
export async function measureDiskLimits(folder: string, rounds: number): Promise<Rounds> {
  return { ...(await rawOverwrites(folder, rounds)), ...(await oneRowCommits(folder, rounds)) };
}

async function rawOverwrites(folder: string, rounds: number): Promise<Rounds> {
  const file = openSync(join(folder, 'fsync.bin'), 'w');
  const page = Buffer.alloc(4096, 7);
  try {
    return await inRounds(rounds, async () => {
      const began = performance.now();
      for (let count = 0; count < overwritesPerRound; count += 1) {
        writeSync(file, page, 0, page.length, 0);
        fsyncSync(file);
      }
      return { fsyncPerSecond: perSecond(overwritesPerRound, began) };
    });
  } finally {
    closeSync(file);
  }
}

async function oneRowCommits(folder: string, rounds: number): Promise<Rounds> {
  const db = await openDatabase({ url: `file:${join(folder, 'limits.db')}` });
  try {
    await db.write(['create table line (id integer primary key, text text not null)']);
    return await inRounds(rounds, async () => {
      const began = performance.now();
      for (let count = 0; count < commitsPerRound; count += 1) {
        await db.write([{ sql: 'insert into line (text) values (?)', args: [`response ${count}`] }]);
      }
      return { commitsPerSecond: perSecond(commitsPerRound, began) };
    });
  } finally {
    await db.close();
  }
}

const perSecond = (count: number, began: number) => (count * 1000) / (performance.now() - began);
