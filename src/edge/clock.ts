import type { Database } from '../../db/client.ts';

/** A node whose clock is further off than this is not ready: deadlines would differ from node to node. */
export const mostSkewMs = 500;

/**
 * Measures how far this node's clock is from the database's. Embedded: zero, they are one machine. Over a server the
 * reading is taken at the middle of the round trip and the best of three is kept.
 */
export async function measureClockOffset(db: Database): Promise<number> {
  if (db.mode === 'embedded') return 0;
  let best = { trip: Number.POSITIVE_INFINITY, offset: 0 };
  for (let round = 0; round < 3; round += 1) {
    const before = Date.now();
    const { rows } = await db.execute("select cast(unixepoch('subsec') * 1000 as integer) as now");
    const after = Date.now();
    if (after - before < best.trip)
      best = { trip: after - before, offset: Number(rows[0]?.now) - (before + after) / 2 };
  }
  return Math.round(best.offset);
}

/** The one place a request's moment is read. `offsetMs` comes from measureClockOffset. */
export function readClock(offsetMs: number): number {
  return Date.now() + offsetMs;
}
