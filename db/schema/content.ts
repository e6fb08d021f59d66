import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Something published: immutable. `id` is `<authoredId>@<first 12 hex digits of hash>`. Append-only by trigger. */
export const contentVersion = sqliteTable(
  'content_version',
  {
    id: text('id').primaryKey(),
    /** item, exam, scenario, ladder-policy, chapter, or reference (parts, glossary, syllabus, competencies). */
    kind: text('kind').notNull(),
    authoredId: text('authored_id').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    /** For items: which bank. Empty for other kinds. */
    bank: text('bank').notNull().default(''),
    /** Canonical JSON, safe for candidates: no key, rationale, weight or effect in it. */
    bodyJson: text('body_json').notNull(),
    hash: text('hash').notNull(),
    /** `file` for content of the repository, `app` for content written in the app. */
    origin: text('origin').notNull(),
    publishedAt: integer('published_at').notNull(),
  },
  (table) => [index('content_version_authored').on(table.kind, table.authoredId)],
);

/** What must not reach a candidate: answer keys, rationales, scenario effects and evidence. Append-only by trigger. */
export const contentVersionKey = sqliteTable('content_version_key', {
  versionId: text('version_id')
    .primaryKey()
    .references(() => contentVersion.id),
  keyJson: text('key_json').notNull(),
});

/** Which version of an authored thing counts now, and whether it may be used. */
export const contentStatus = sqliteTable(
  'content_status',
  {
    kind: text('kind').notNull(),
    authoredId: text('authored_id').notNull(),
    versionId: text('version_id')
      .notNull()
      .references(() => contentVersion.id),
    /** live, proposed, stale, quarantined, retired. */
    status: text('status').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.authoredId] }),
    index('content_status_live').on(table.kind, table.status),
  ],
);
