import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { startAttempt } from '../../../src/services/exam/start-attempt.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { freshKey } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { examId } from '../../support/published-content.ts';
import { countOf } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

/** The same database, with something that happens just before its first write, as on a busy server. */
function interrupted(db: Database, happening: () => Promise<unknown>): Database {
  let happened = false;
  return {
    ...db,
    async write(statements) {
      if (!happened) {
        happened = true;
        await happening();
      }
      return db.write(statements);
    },
  };
}

describe.each(databaseModes)('a start that another one overtakes on the %s database', (mode) => {
  const shared = useDatabase(mode);

  test('makes no second attempt when the other was begun and handed in meanwhile', async () => {
    const person = await createPerson(shared.db);
    const context = contextFor(shared.db, person);
    const overtaking = async () => {
      const { attemptId } = granted(await startAttempt(context, { examId, key: freshKey() }));
      granted(await submitAttempt(context, attemptId));
    };
    const db = interrupted(shared.db, overtaking);
    // The cool-down runs from the attempt just handed in.
    expect(codeOf(await startAttempt({ ...context, db }, { examId, key: freshKey() }))).toBe('exam-not-open');
    const made = await countOf(shared.db, 'select count(*) from attempt where person_id = ?', person.id);
    expect(made).toBe(1);
  });

  test('does not lead to the attempt of another exam', async () => {
    const person = await createPerson(shared.db);
    const context = contextFor(shared.db, person);
    await shared.db.write([
      `insert or ignore into content_version select replace(id, 'assistant-', 'other-'), kind,
          'other-qualification', schema_version, bank, body_json, hash, origin, published_at
        from content_version where kind = 'exam' and authored_id = '${examId}'`,
      `insert or ignore into content_status (kind, authored_id, version_id, status, changed_at) select kind, 'other-qualification',
          replace(version_id, 'assistant-', 'other-'), status, changed_at
        from content_status where kind = 'exam' and authored_id = '${examId}'`,
    ]);
    const overtaking = async () =>
      granted(await startAttempt(context, { examId: 'other-qualification', key: freshKey() }));
    const db = interrupted(shared.db, overtaking);
    expect(codeOf(await startAttempt({ ...context, db }, { examId, key: freshKey() }))).toBe('attempt-open');
  });
});
