import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A unit of the organisation tree. `path` is the chain of ids from the root, `/root/branch/…/`, for subtree queries. */
export const orgUnit = sqliteTable('org_unit', {
  id: text('id').primaryKey(),
  parentId: text('parent_id'),
  path: text('path').notNull(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
});

/** A person (人员). The employee number signs in and is shown; it is never a key. */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  employeeNo: text('employee_no').notNull().unique(),
  name: text('name').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Ui language and theme the person chose. */
  locale: text('locale').notNull().default('zh-CN'),
  theme: text('theme').notNull().default('auto'),
});

/** Where a person belongs, by date; the open row (until null) is the present one. */
export const placement = sqliteTable(
  'placement',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => orgUnit.id),
    track: text('track').notNull(),
    fromDate: text('from_date').notNull(),
    untilDate: text('until_date'),
  },
  (table) => [index('placement_person').on(table.personId), index('placement_unit').on(table.unitId)],
);

/** A role a person holds over a unit and everything below it, by date. */
export const roleGrant = sqliteTable(
  'role_grant',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => orgUnit.id),
    fromDate: text('from_date').notNull(),
    untilDate: text('until_date'),
  },
  (table) => [index('role_grant_person').on(table.personId)],
);

/** A fact HR keeps about a person (education, title, dates, indicators, attestations). Append-only: newer supersedes. */
export const hrFact = sqliteTable(
  'hr_fact',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').notNull(),
    valueJson: text('value_json').notNull(),
    asOf: text('as_of').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    supersedesSeq: integer('supersedes_seq'),
  },
  (table) => [index('hr_fact_person').on(table.personId, table.kind, table.seq)],
);
