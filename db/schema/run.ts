import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contentVersion } from './content.ts';
import { person } from './people.ts';

/** One person's way through one version of a scenario (演练记录). */
export const run = sqliteTable(
  'run',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    unitId: text('unit_id').notNull(),
    scenarioId: text('scenario_id').notNull(),
    scenarioVersionId: text('scenario_version_id')
      .notNull()
      .references(() => contentVersion.id),
    seed: text('seed').notNull(),
    /** open, ended. */
    state: text('state').notNull(),
    turn: integer('turn').notNull(),
    /** The engine's state after the last turn, with its save version. */
    stateJson: text('state_json').notNull(),
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at'),
    /** Set when the run ends. */
    ending: text('ending'),
    passed: integer('passed'),
    scoreHundredths: integer('score_hundredths'),
    scoreJson: text('score_json'),
  },
  (table) => [index('run_person').on(table.personId, table.startedAt)],
);

/** Each move of a run, in order. Append-only. */
export const runTurn = sqliteTable(
  'run_turn',
  {
    runId: text('run_id')
      .notNull()
      .references(() => run.id),
    turn: integer('turn').notNull(),
    node: text('node').notNull(),
    move: text('move').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.turn] })],
);
