import { count, eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { lateResponse } from '../../db/schema/index.ts';

/** How many responses of an attempt came too late to count. */
export async function selectLateCount(db: Database, attemptId: string): Promise<number> {
  const [row] = await db.orm
    .select({ late: count() })
    .from(lateResponse)
    .where(eq(lateResponse.attemptId, attemptId));
  return row?.late ?? 0;
}
