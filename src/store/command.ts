import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { command } from '../../db/schema/index.ts';

/** The reply a command was given when it was applied; null when it never was. */
export async function selectOptionalReply<T>(
  db: Database,
  actorId: string,
  verb: string,
  key: string,
): Promise<T | null> {
  const [row] = await db.orm
    .select({ replyJson: command.replyJson })
    .from(command)
    .where(and(eq(command.actorId, actorId), eq(command.verb, verb), eq(command.key, key)))
    .limit(1);
  return row ? (JSON.parse(row.replyJson) as T) : null;
}
