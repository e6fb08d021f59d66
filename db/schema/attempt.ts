import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { contentVersion } from './content.ts';
import { person } from './people.ts';

/** An assembled list of item versions (试卷). The stored entries are the truth; seed and bank hash explain them. */
export const form = sqliteTable('form', {
  id: text('id').primaryKey(),
  examVersionId: text('exam_version_id')
    .notNull()
    .references(() => contentVersion.id),
  seed: text('seed').notNull(),
  /** Hash over the ids of the live item versions it was drawn from. */
  bankHash: text('bank_hash').notNull(),
  /** [{position, versionId, pointsHundredths, order}]: no keys. */
  entriesJson: text('entries_json').notNull(),
});

/** One candidate's sitting of one form (考试记录). */
export const attempt = sqliteTable(
  'attempt',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** The unit the person belonged to when it began. */
    unitId: text('unit_id').notNull(),
    examVersionId: text('exam_version_id')
      .notNull()
      .references(() => contentVersion.id),
    formId: text('form_id')
      .notNull()
      .references(() => form.id),
    /** open, submitted, expired. */
    state: text('state').notNull(),
    startedAt: integer('started_at').notNull(),
    deadlineAt: integer('deadline_at').notNull(),
    closedAt: integer('closed_at'),
    /** Head of the response chain. */
    headSeq: integer('head_seq').notNull(),
    headHash: text('head_hash').notNull(),
  },
  (table) => [
    index('attempt_person').on(table.personId, table.startedAt),
    index('attempt_open').on(table.state, table.deadlineAt),
    // At most one open attempt per person: starting twice finds the first.
    uniqueIndex('attempt_one_open').on(table.personId).where(sql`state = 'open'`),
  ],
);

/** What the candidate gave for one entry (答案记录): append-only, chained per attempt; the latest per position counts. */
export const response = sqliteTable(
  'response',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempt.id),
    seq: integer('seq').notNull(),
    position: integer('position').notNull(),
    /** The browser's idempotency key for this response. */
    key: text('key').notNull(),
    bodyJson: text('body_json').notNull(),
    receivedAt: integer('received_at').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.seq] }),
    uniqueIndex('response_key').on(table.attemptId, table.key),
  ],
);

/** Scores combined, with the decision (成绩). A newer result supersedes; none is changed. */
export const result = sqliteTable(
  'result',
  {
    id: text('id').primaryKey(),
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempt.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    examId: text('exam_id').notNull(),
    decision: text('decision').notNull(),
    totalHundredths: integer('total_hundredths').notNull(),
    maxHundredths: integer('max_hundredths').notNull(),
    detailJson: text('detail_json').notNull(),
    gradedAt: integer('graded_at').notNull(),
    supersedesId: text('supersedes_id'),
  },
  (table) => [
    index('result_person').on(table.personId, table.examId, table.gradedAt),
    uniqueIndex('result_first').on(table.attemptId).where(sql`supersedes_id is null`),
  ],
);

/** A response that came after deadline and grace: it does not count, and is kept for review. Append-only. */
export const lateResponse = sqliteTable(
  'late_response',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempt.id),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    bodyJson: text('body_json').notNull(),
    receivedAt: integer('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.key] })],
);
