import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person } from './people.ts';

/** The argon2id hash a person signs in with. */
export const password = sqliteTable('password', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  hash: text('hash').notNull(),
  /** 1 while the password was set by somebody else. */
  mustChange: integer('must_change').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** A signed-in browser. Only a hash of the secret half of the token is kept (decision 0001). */
export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    secretHash: text('secret_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    userAgent: text('user_agent').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [index('session_person').on(table.personId, table.endedAt)],
);

/** Failed tries per throttled thing (`person:<no>`, `address:<ip>`), so that every node counts the same. */
export const throttle = sqliteTable('throttle', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailureAt: integer('last_failure_at').notNull(),
});

/** A one-time link, for the first administrator. Only the hash of its token is kept. */
export const setupLink = sqliteTable('setup_link', {
  tokenHash: text('token_hash').primaryKey(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});
