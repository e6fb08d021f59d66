import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contentVersion } from './content.ts';
import { person } from './people.ts';

/** That a person has read a section, and when first; one row for all her devices. */
export const sectionSeen = sqliteTable(
  'section_seen',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** `<part>/<chapter>#<section>`. */
    section: text('section').notNull(),
    seenAt: integer('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.section] })],
);

/** An answered practice item (check or chapter check). Append-only. */
export const practiceResponse = sqliteTable(
  'practice_response',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    itemVersionId: text('item_version_id')
      .notNull()
      .references(() => contentVersion.id),
    itemId: text('item_id').notNull(),
    section: text('section').notNull(),
    /** check, chapter-check. */
    place: text('place').notNull(),
    responseJson: text('response_json').notNull(),
    /** Share of the points, 0 to 10000 (hundredths of a percent). */
    shareHundredths: integer('share_hundredths').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('practice_response_person').on(table.personId, table.itemId, table.seq)],
);
