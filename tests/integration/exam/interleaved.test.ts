import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { rightResponse } from '../../../src/domain/item/given-response.ts';
import { splitItem } from '../../../src/domain/item/split-item.ts';
import { closeAttempt } from '../../../src/services/exam/close-attempt.ts';
import { saveResponses } from '../../../src/services/exam/save-responses.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { selectOptionalAttempt } from '../../../src/store/attempt.ts';
import { beginAttempt, storedEntries } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { authoredItem } from '../../support/published-content.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

/** The same database, with something that happens just before its next writes, once each, as on a busy server. */
function interrupted(db: Database, happenings: (() => Promise<unknown>)[]): Database {
  return {
    ...db,
    async write(statements) {
      await happenings.shift()?.();
      return db.write(statements);
    },
  };
}

describe.each(databaseModes)(
  'a response that arrives between grading and closing on the %s database',
  (mode) => {
    const shared = useDatabase(mode);

    async function attemptWithRightResponses() {
      const attempt = await beginAttempt(shared.db);
      const entries = await storedEntries(shared.db, attempt.id);
      const saving = (position: number) => {
        const { versionId, order } = entries[position - 1]!;
        const right = attempt.given(position, rightResponse(splitItem(authoredItem(versionId)).key, order));
        return async () => granted(await saveResponses(attempt.at(), attempt.id, [right]));
      };
      return { attempt, saving };
    }

    test('makes the close a conflict and leaves the attempt open', async () => {
      const { attempt, saving } = await attemptWithRightResponses();
      const row = (await selectOptionalAttempt(shared.db, attempt.id))!;
      const db = interrupted(shared.db, [saving(1)]);
      const input = { actorId: attempt.person.id, key: 'interleaved', state: 'submitted' as const };
      expect(codeOf(await closeAttempt({ ...attempt.at(), db }, row, input))).toBe('conflict');
      expect(await countOf(shared.db, 'select count(*) from result where attempt_id = ?', attempt.id)).toBe(
        0,
      );
      expect(await selectOptionalAttempt(shared.db, attempt.id)).toMatchObject({ state: 'open', headSeq: 1 });
    });

    test('is graded when the candidate submits, even if three arrive one after another', async () => {
      const { attempt, saving } = await attemptWithRightResponses();
      const db = interrupted(shared.db, [saving(1), saving(2), saving(3)]);
      granted(await submitAttempt({ ...attempt.at(), db }, attempt.id));
      const [result] = await rowsOf(
        shared.db,
        'select total_hundredths from result where attempt_id = ?',
        attempt.id,
      );
      const points = attempt.running.entries
        .slice(0, 3)
        .reduce((sum, entry) => sum + entry.pointsHundredths, 0);
      expect(result?.total_hundredths).toBe(points);
    });

    test('is never acknowledged and left out, whatever the order of twenty saves and five submits', async () => {
      const { attempt, saving } = await attemptWithRightResponses();
      const acknowledged: number[] = [];
      const saves = Array.from({ length: 20 }, async (_, index) => {
        // Refused ones are not acknowledged: they came after the close and are kept for review.
        const reply = await saving(index + 1)();
        if (reply.stored.length === 1) acknowledged.push(index + 1);
      });
      const submits = Array.from({ length: 5 }, () => submitAttempt(attempt.at(), attempt.id));
      await Promise.all([...saves, ...submits]);
      granted(await submitAttempt(attempt.at(), attempt.id));
      const [result] = await rowsOf(
        shared.db,
        'select total_hundredths from result where attempt_id = ?',
        attempt.id,
      );
      const points = acknowledged.reduce(
        (sum, position) => sum + attempt.running.entries[position - 1]!.pointsHundredths,
        0,
      );
      expect(result?.total_hundredths).toBe(points);
      const late = await countOf(
        shared.db,
        'select count(*) from late_response where attempt_id = ?',
        attempt.id,
      );
      expect(acknowledged.length + late).toBe(20);
    });
  },
);
