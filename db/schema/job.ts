import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Work to be done once, at a time. Claimed by compare-and-set; the lease only saves double work. */
export const job = sqliteTable(
  'job',
  {
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    dueAt: integer('due_at').notNull(),
    leaseUntil: integer('lease_until').notNull().default(0),
    /** Counts claims; a claimer's writes name the fence they hold. */
    fence: integer('fence').notNull().default(0),
    doneAt: integer('done_at'),
    /** The last failure, for the operator. */
    lastError: text('last_error'),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.subject] }),
    index('job_due').on(table.doneAt, table.dueAt),
  ],
);
