import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What of the published content is in the search index: a chapter (`manual/<id>`) or the glossary. Written by the
 * commit that publishes; made anew when the stamp differs, so an index of an older rule mends itself.
 */
export const searchSource = sqliteTable('search_source', {
  owner: text('owner').primaryKey(),
  /** Hash of the entries and the name of the rule that cut them into tokens. */
  stamp: text('stamp').notNull(),
});

/**
 * One place a search can lead to. Its tokens stand under the same number in the full-text table `search_words`, which
 * a migration makes by hand: contentless, so the words are stored here only.
 */
export const searchEntry = sqliteTable(
  'search_entry',
  {
    id: integer('id').primaryKey(),
    owner: text('owner').notNull(),
    /** chapter, section, paragraph or term. */
    kind: text('kind').notNull(),
    /** Where it opens, e.g. `/manual/skills/needs-planning#four-questions`. */
    path: text('path').notNull(),
    /** Its own title: of a paragraph the heading it stands under, of a term its name; may be empty. */
    heading: text('heading').notNull(),
    headingEn: text('heading_en').notNull(),
    /** Titles above it, outermost first: `[{title, titleEn, path}]`; of a term, where the manual explains it. */
    trailJson: text('trail_json').notNull(),
    words: text('words').notNull(),
    wordsEn: text('words_en').notNull(),
  },
  (table) => [uniqueIndex('search_entry_place').on(table.owner, table.path)],
);
