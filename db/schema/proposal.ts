import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** An act that takes two people: proposed by one, decided by another. The only second pair of eyes there is. */
export const proposal = sqliteTable(
  'proposal',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    payloadJson: text('payload_json').notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: integer('proposed_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    /** approved, rejected, withdrawn; null while open. */
    decision: text('decision'),
    reason: text('reason'),
  },
  (table) => [index('proposal_open').on(table.decision, table.kind)],
);
