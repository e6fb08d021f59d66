import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { rightResponse, someResponse } from '../../../src/domain/item/given-response.ts';
import { splitItem } from '../../../src/domain/item/split-item.ts';
import { createRandom } from '../../../src/kernel/random.ts';
import type { Response } from '../../../src/schemas/response.ts';
import { gradeStored } from '../../../src/services/exam/close-attempt.ts';
import { saveResponses } from '../../../src/services/exam/save-responses.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { selectOptionalAttempt } from '../../../src/store/attempt.ts';
import { answer, beginAttempt, storedEntries } from '../../support/attempts.ts';
import { expectedHundredths } from '../../support/expected-score.ts';
import { granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { authoredItem, publishedContent } from '../../support/published-content.ts';
import { rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

const resultsOf = (db: Database, attemptId: string) =>
  rowsOf(db, 'select total_hundredths, max_hundredths, decision from result where attempt_id = ?', attemptId);

describe.each(databaseModes)('submitting on the %s database', (mode) => {
  const shared = useDatabase(mode);

  test.each(['first', 'second', 'third'])(
    'gives the score worked out by hand (%s mix of responses)',
    async (seed) => {
      const { db } = shared;
      const attempt = await beginAttempt(db);
      const random = createRandom(seed);
      let expected = 0;
      const given = (await storedEntries(db, attempt.id)).flatMap(
        ({ position, versionId, pointsHundredths, order }) => {
          const item = authoredItem(versionId);
          const kinds: Response[] = [
            rightResponse(splitItem(item).key, order),
            someResponse(attempt.running.entries[position - 1]!.item),
            { type: 'blank' },
          ];
          const response = kinds[random.below(kinds.length)]!;
          expected += expectedHundredths(item, order, response, pointsHundredths);
          return [attempt.given(position, response)];
        },
      );
      granted(await saveResponses(attempt.at(), attempt.id, given));
      granted(await submitAttempt(attempt.at(noon + minute), attempt.id));
      expect(expected).toBeGreaterThan(0);
      const cut = publishedContent().exams[0]!.value.cutScore.points * 100;
      expect(await resultsOf(db, attempt.id)).toEqual([
        { total_hundredths: expected, max_hundredths: 10_000, decision: expected >= cut ? 'pass' : 'fail' },
      ]);
    },
  );

  test('gives all points for a wholly right form and none for an empty one', async () => {
    const { db } = shared;
    const [full, empty] = [await beginAttempt(db), await beginAttempt(db)];
    const given = (await storedEntries(db, full.id)).map(({ position, versionId, order }) =>
      full.given(position, rightResponse(splitItem(authoredItem(versionId)).key, order)),
    );
    granted(await saveResponses(full.at(), full.id, given));
    for (const attempt of [full, empty]) granted(await submitAttempt(attempt.at(), attempt.id));
    expect(await resultsOf(db, full.id)).toMatchObject([{ total_hundredths: 10_000, decision: 'pass' }]);
    expect(await resultsOf(db, empty.id)).toMatchObject([{ total_hundredths: 0, decision: 'fail' }]);
  });

  test('makes one result of fifty submits at the same moment on two nodes, with equal replies', async () => {
    const nodes = [shared.db, await shared.secondNode()];
    const attempt = await beginAttempt(shared.db);
    await answer(shared.db, attempt, 20);
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        submitAttempt({ ...attempt.at(noon + minute), db: nodes[index % 2]! }, attempt.id),
      ),
    );
    for (const reply of replies) expect(reply).toEqual({ ok: true, value: { attemptId: attempt.id } });
    expect(await resultsOf(shared.db, attempt.id)).toHaveLength(1);
    expect(await verbsOn(shared.db, attempt.id)).toEqual(['start-attempt', 'submit-attempt']);
  });

  test('finds the result when it is asked for again later', async () => {
    const attempt = await beginAttempt(shared.db);
    granted(await submitAttempt(attempt.at(noon + minute), attempt.id));
    const again = await submitAttempt(attempt.at(noon + 2 * minute), attempt.id);
    expect(again).toEqual({ ok: true, value: { attemptId: attempt.id } });
    expect(await resultsOf(shared.db, attempt.id)).toHaveLength(1);
  });

  test('writes down what it judged by: response head, result, score', async () => {
    const attempt = await beginAttempt(shared.db);
    await answer(shared.db, attempt, 7);
    granted(await submitAttempt(attempt.at(noon + minute), attempt.id));
    const [row] = await rowsOf(shared.db, 'select * from attempt where id = ?', attempt.id);
    const [result] = await rowsOf(shared.db, 'select * from result where attempt_id = ?', attempt.id);
    const [line] = await rowsOf(
      shared.db,
      "select payload from audit_event where verb = 'submit-attempt' and subject_id = ?",
      attempt.id,
    );
    expect(row).toMatchObject({ state: 'submitted', closed_at: noon + minute, head_seq: 7 });
    expect(JSON.parse(String(line?.payload)).facts).toEqual({
      head: row?.head_hash,
      headSeq: 7,
      resultId: result?.id,
      totalHundredths: result?.total_hundredths,
      maxHundredths: 10_000,
      decision: result?.decision,
    });
  });

  test('is graded to the same result whenever it is graded again', async () => {
    const { db } = shared;
    const attempt = await beginAttempt(db);
    await answer(db, attempt, 30);
    granted(await submitAttempt(attempt.at(), attempt.id));
    const [result] = await rowsOf(db, 'select detail_json from result where attempt_id = ?', attempt.id);
    const row = (await selectOptionalAttempt(db, attempt.id))!;
    const { graded } = await gradeStored(attempt.at(noon + 400 * minute), row);
    expect(graded).toEqual(JSON.parse(String(result?.detail_json)));
  });
});
