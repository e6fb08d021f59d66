import { type SQL, sql } from 'drizzle-orm';
import { hashOf } from '../src/kernel/hash.ts';
import { ok, type Result, refuse } from '../src/kernel/result.ts';
import { type AuditLine, appendAudit } from './audit-line.ts';
import type { Database } from './client.ts';
import { compile, type Write } from './statement.ts';

/** One write: everything in it is applied together or not at all, once, however often it is sent. */
export interface Commit<Reply> {
  actorId: string;
  verb: string;
  /** Idempotency key, unique per actor and verb. */
  key: string;
  /** What was asked; the same key with another payload is refused. */
  payload: unknown;
  /** UTC epoch milliseconds. */
  at: number;
  /** Unique per try. */
  token: string;
  /** Conditions that must still hold at the moment of writing; the first one to fail stops the whole command. */
  guards?: SQL[];
  writes: Write[];
  audit: AuditLine[];
  /** What a repeat is told too. */
  reply: Reply;
}

/**
 * Applies a command. Refusals: `key-reused` when the key was used for another payload, `conflict` when a guard no
 * longer held (somebody else changed the thing first): read again and decide again.
 */
export async function commit<Reply>(database: Database, command: Commit<Reply>): Promise<Result<Reply>> {
  const { actorId, verb, key, at, token, guards = [], writes, audit, reply } = command;
  const payloadHash = hashOf(command.payload ?? null);
  const guard =
    guards.length > 0
      ? sql.join(
          guards.map((one) => sql`(${one})`),
          sql` and `,
        )
      : sql`1`;
  const lines = audit.flatMap((line) => appendAudit(at, actorId, line));
  const statements = (sending: number) => {
    // A sending whose answer was lost may have been applied: the next one must not take that one's row for its own.
    const own = sending === 1 ? token : `${token}/${sending}`;
    const applied = sql`exists (select 1 from command where token = ${own})`;
    return [
      sql`insert into command (actor_id, verb, key, payload_hash, token, at, reply_json)
        select ${actorId}, ${verb}, ${key}, ${payloadHash}, ${own}, ${at}, ${JSON.stringify(reply)}
        where ${guard} on conflict do nothing`,
      ...[...writes, ...lines].map((write) => write(applied)),
      sql`select payload_hash, reply_json from command
        where actor_id = ${actorId} and verb = ${verb} and key = ${key}`,
    ].map(compile);
  };
  const results = await database.write(statements);
  const row = results.at(-1)?.rows[0];
  if (!row) return refuse('conflict');
  if (row.payload_hash !== payloadHash) return refuse('key-reused');
  return ok(JSON.parse(String(row.reply_json)) as Reply);
}
