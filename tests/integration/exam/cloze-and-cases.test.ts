import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { contentVersions } from '../../../src/services/content/content-versions.ts';
import { publishContent } from '../../../src/services/content/publish-content.ts';
import { createContext } from '../../../src/services/context.ts';
import { readExam } from '../../../src/services/exam/read-exam.ts';
import { readResult } from '../../../src/services/exam/read-result.ts';
import { saveResponses } from '../../../src/services/exam/save-responses.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { answerCheck } from '../../../src/services/study/answer-check.ts';
import { livePracticeItems } from '../../../src/services/study/practice-items.ts';
import { beginAttempt, freshKey, storedEntries, type TestAttempt } from '../../support/attempts.ts';
import { caseContent, clozeCanaries } from '../../support/case-content.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { examId } from '../../support/published-content.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import { databaseModes, openTestDatabase } from '../../support/test-database.ts';

const { model, other } = clozeCanaries;

describe.each(databaseModes)('cloze items and cases on the %s database', (mode) => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  let db: Database;
  let attempt: TestAttempt;
  beforeAll(async () => {
    opened = await openTestDatabase(mode, 'migrated');
    db = opened.db;
    granted(await publishContent(createContext(db, null, noon), contentVersions(caseContent())));
    attempt = await beginAttempt(db);
  });
  afterAll(() => opened.close());
  const entries = () => attempt.running.entries;

  test('accepted wordings and rationales are published in the key, never in the body', async () => {
    for (const word of Object.values(clozeCanaries)) {
      const like = `%${word}%`;
      expect(await countOf(db, 'select count(*) from content_version where body_json like ?', like)).toBe(0);
      expect(await countOf(db, 'select count(*) from content_version_key where key_json like ?', like)).toBe(
        4,
      );
    }
  });

  test('the situation is pinned in the body of each item of the case', async () => {
    const bodies = await rowsOf(
      db,
      "select json_extract(body_json, '$.case.place') as place from content_version where body_json like '%柜台前的老人%' order by place",
    );
    expect(bodies).toEqual([{ place: 1 }, { place: 2 }]);
  });

  test('a form holds the case whole and in authored order, and candidates see blanks by position', async () => {
    const ids = (await storedEntries(db, attempt.id)).map(({ versionId }) => versionId.split('@')[0]);
    expect(ids).toEqual(['e-cloze-alone', 'e-cloze-first', 'e-cloze-second']);
    expect(entries()[0]!.item).toEqual({
      type: 'cloze',
      stem: '应在{{1}}内报告{{2}}。',
      blanks: [
        { id: '1', label: '期限' },
        { id: '2', label: '对象' },
      ],
    });
    expect(entries().map(({ item }) => item.case?.title)).toEqual([
      undefined,
      '柜台前的老人',
      '柜台前的老人',
    ]);
    expect(JSON.stringify(attempt.running)).not.toMatch(/canary|lobby-elder|"when"|"who"/);
  });

  test('responses are checked, scored by blanks in any dress, and reported under the scope of the blueprint', async () => {
    const give = (position: number, texts: Record<string, string>) =>
      attempt.given(position, { type: 'cloze', texts });
    const saved = granted(
      await saveResponses(attempt.at(), attempt.id, [
        give(1, { 1: ` ${model.toUpperCase()}。`, 2: `${model}2` }),
        give(2, { 1: `${other}３`, 2: '别处' }),
        give(3, { 3: 'x' }),
      ]),
    );
    expect(saved.stored.length).toBe(2);
    expect(saved.refused).toMatchObject([{ refusal: { code: 'bad-input', params: { field: 'texts' } } }]);
    granted(await submitAttempt(attempt.at(), attempt.id));
    const { report } = granted(await readResult(attempt.at(), attempt.id));
    expect(report).toMatchObject({ totalHundredths: 4500, maxHundredths: 9000, blankCount: 1 });
    const { sections } = granted(await readExam(attempt.at(), examId));
    expect(report!.sections).toEqual([
      {
        path: '/manual',
        title: sections[0]!.title,
        titleEn: sections[0]!.titleEn,
        scoreHundredths: 4500,
        maxHundredths: 9000,
      },
    ]);
    expect(sections[0]).toMatchObject({ total: 3, title: '制度规范' });
  });

  test('a check tells for each blank what was given, the model wording and why, and only then', async () => {
    const person = await createPerson(db);
    const shown = (await livePracticeItems(db)).get('p-cloze');
    expect(shown).toMatchObject({ type: 'cloze' });
    expect(JSON.stringify(shown)).not.toContain('canary');
    const check = (response: unknown) =>
      answerCheck(contextFor(db, person), { itemId: 'p-cloze', place: 'check', response, key: freshKey() });
    expect(codeOf(await check({ type: 'cloze', texts: { when: 'x' } }))).toBe('bad-input');
    const { feedback } = granted(await check({ type: 'cloze', texts: { 1: `${other} 3` } }));
    expect(feedback).toEqual({
      type: 'cloze',
      right: false,
      blank: false,
      share: 0.5,
      blanks: [
        { id: '1', given: `${other} 3`, right: true, model, rationale: clozeCanaries.rationale },
        { id: '2', given: null, right: false, model: `${model}2`, rationale: clozeCanaries.rationale },
      ],
    });
  });
});
