import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who did what to what, chained: hash = sha3-256(prev_hash || payload). Append-only by trigger. */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    seq: integer('seq').primaryKey(),
    at: integer('at').notNull(),
    actorId: text('actor_id').notNull(),
    verb: text('verb').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    /** Canonical JSON of {at, actorId, verb, subjectKind, subjectId, facts}: ids, codes and figures, no personal text. */
    payload: text('payload').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_event_subject').on(table.subjectKind, table.subjectId, table.seq),
    index('audit_event_actor').on(table.actorId, table.seq),
    index('audit_event_verb').on(table.verb, table.seq),
  ],
);

/** Personal values that belong to an audit line; may be erased without breaking the chain. */
export const auditDetail = sqliteTable('audit_detail', {
  seq: integer('seq')
    .primaryKey()
    .references(() => auditEvent.seq),
  personId: text('person_id'),
  detailJson: text('detail_json').notNull(),
});
