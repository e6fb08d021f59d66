import { describe, expect, test } from 'vitest';
import { saveResponses } from '../../../src/services/exam/save-responses.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { recordHrFacts } from '../../../src/services/people/hr-facts.ts';
import { answerCheck } from '../../../src/services/study/answer-check.ts';
import { answer, beginAttempt, freshKey } from '../../support/attempts.ts';
import { granted } from '../../support/granted.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { publishedContent } from '../../support/published-content.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import { beginRun, play } from '../../support/runs.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('append-only tables of the %s database', (mode) => {
  const shared = useDatabase(mode);

  test('refuse every change and every deletion of what people did and were shown', async () => {
    const { db } = shared;
    const attempt = await beginAttempt(db);
    await answer(db, attempt, 5);
    granted(await submitAttempt(attempt.at(), attempt.id));
    granted(await saveResponses(attempt.at(), attempt.id, [attempt.given(1)]));
    await play(db, await beginRun(db, attempt.person), ['step-closer']);
    const check = publishedContent().items.find(
      ({ bank, item }) => bank === 'practice' && item.type === 'true-false',
    )!;
    const response = { type: 'true-false', value: true };
    granted(
      await answerCheck(attempt.at(), { itemId: check.item.id, place: 'check', response, key: freshKey() }),
    );
    const hr = contextFor(db, await createPerson(db, { unit: attempt.person.unit, roles: ['hr'] }));
    const facts = [{ kind: 'education', value: 'bachelor', asOf: '2020-07-01' }];
    granted(await recordHrFacts(hr, { personId: attempt.person.id, facts, key: freshKey() }));

    const triggers = await rowsOf(db, "select distinct tbl_name from sqlite_schema where type = 'trigger'");
    const tables = triggers.map(({ tbl_name }) => String(tbl_name));
    expect(tables).toHaveLength(13);
    for (const table of tables) {
      const rows = await countOf(db, `select count(*) from ${table}`);
      expect(rows, `rows of ${table}`).toBeGreaterThan(0);
      const [column] = await rowsOf(db, 'select name from pragma_table_info(?) limit 1', table);
      await expect(db.write([`update ${table} set ${column?.name} = ${column?.name}`])).rejects.toThrow(
        /append-only/,
      );
      await expect(db.write([`delete from ${table}`])).rejects.toThrow(/append-only/);
      // Over a server a connection is not ours to set; there the house rule forbids the words.
      if (mode === 'embedded') {
        const replaced = `insert or replace into ${table} select * from ${table} limit 1`;
        await expect(db.write([replaced])).rejects.toThrow(/append-only/);
      }
      expect(await countOf(db, `select count(*) from ${table}`), `rows of ${table}`).toBe(rows);
    }
  });
});
