import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row per write a person or job asked for; the row is the proof that it was applied, and keeps its reply. */
export const command = sqliteTable(
  'command',
  {
    actorId: text('actor_id').notNull(),
    verb: text('verb').notNull(),
    /** The caller's idempotency key. */
    key: text('key').notNull(),
    payloadHash: text('payload_hash').notNull(),
    /** Unique per try; later statements of the batch apply only if this row carries their token. */
    token: text('token').notNull().unique(),
    at: integer('at').notNull(),
    replyJson: text('reply_json').notNull(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.verb, table.key] })],
);
