import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { proposal } from './proposal.ts';

/** Something published: immutable. `id` is `<authoredId>@<first 12 hex digits of hash>`. Append-only by trigger. */
export const contentVersion = sqliteTable(
  'content_version',
  {
    id: text('id').primaryKey(),
    /** Which kind of thing: see `contentKinds` in services/content/content-versions.ts. */
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
    /** live, stale, quarantined, retired. A stale item stays in its chapter and leaves new forms. */
    status: text('status').notNull(),
    /** When this version began to count or was retired; turning stale and back leaves it. */
    changedAt: integer('changed_at').notNull(),
    /** Since when its grounds differ from those confirmed; null unless stale. */
    staleSince: integer('stale_since'),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.authoredId] }),
    index('content_status_live').on(table.kind, table.status),
  ],
);

/**
 * On what grounds an item version was last found right: the words of its paragraph and, for items bound to a policy,
 * figures. The newest row of a version counts; while it differs from what is published, the item is stale. Append-only
 * by trigger.
 */
export const itemConfirmation = sqliteTable(
  'item_confirmation',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    itemVersionId: text('item_version_id')
      .notNull()
      .references(() => contentVersion.id),
    anchor: text('anchor').notNull(),
    /** Hash of the paragraph's words; null where the manual had no such place. */
    paragraphHash: text('paragraph_hash'),
    /** Policy figures by path, canonical JSON; `{}` for an item that rests on none. */
    figuresJson: text('figures_json').notNull(),
    confirmedBy: text('confirmed_by').notNull(),
    confirmedAt: integer('confirmed_at').notNull(),
    /** The proposal that two people confirmed it by; null for publication and for practice items. */
    proposalId: text('proposal_id').references(() => proposal.id),
  },
  (table) => [index('item_confirmation_version').on(table.itemVersionId, table.seq)],
);

/** The words a paragraph hash stands for, so that an author sees what changed. Append-only by trigger. */
export const paragraphWords = sqliteTable('paragraph_words', {
  hash: text('hash').primaryKey(),
  words: text('words').notNull(),
});
