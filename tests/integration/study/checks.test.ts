import { describe, expect, test } from 'vitest';
import { rightResponse, someResponse } from '../../../src/domain/item/given-response.ts';
import { orderOf } from '../../../src/domain/item/present-item.ts';
import { splitItem } from '../../../src/domain/item/split-item.ts';
import { answerCheck, readAnsweredCheck } from '../../../src/services/study/answer-check.ts';
import { livePracticeItems } from '../../../src/services/study/practice-items.ts';
import { practiceSeed } from '../../../src/services/study/practice-seed.ts';
import { readMarks, recordSeen } from '../../../src/services/study/record-seen.ts';
import { freshKey } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { publishedContent } from '../../support/published-content.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

const practice = () => publishedContent().items.filter(({ bank }) => bank === 'practice');

describe.each(databaseModes)('studying on the %s database', (mode) => {
  const shared = useDatabase(mode);
  const answering = async () => {
    const person = await createPerson(shared.db);
    return (itemId: string, response: unknown, key = freshKey(), now = noon) =>
      answerCheck(contextFor(shared.db, person, now), { itemId, place: 'check', response, key });
  };
  const versionOf = async (itemId: string) => {
    const [row] = await rowsOf(
      shared.db,
      "select version_id from content_status where kind = 'item' and authored_id = ?",
      itemId,
    );
    return String(row?.version_id);
  };

  test.each(['single-choice', 'multiple-choice', 'true-false', 'ordering', 'matching', 'numeric'] as const)(
    'tells a wholly right response to a %s item apart and says why',
    async (type) => {
      const { item } = practice().find((placed) => placed.item.type === type)!;
      const order = orderOf(splitItem(item).body, practiceSeed(await versionOf(item.id)));
      const answered = granted(await (await answering())(item.id, rightResponse(splitItem(item).key, order)));
      expect(answered.feedback).toMatchObject({ type, right: true, share: 1, blank: false });
      expect(answered.anchor).toBe(item.anchor);
      expect(answered.item.stem).toBe(item.stem);
    },
  );

  test('stores a response once per key, and every one under its own', async () => {
    const { item } = practice().find((placed) => placed.item.type === 'true-false')!;
    const person = await createPerson(shared.db);
    const context = contextFor(shared.db, person);
    const key = freshKey();
    const give = (value: boolean, own: string) =>
      answerCheck(context, {
        itemId: item.id,
        place: 'check',
        response: { type: 'true-false', value },
        key: own,
      });
    await give(true, key);
    expect((await give(true, key)).ok).toBe(true);
    expect(codeOf(await give(false, key))).toBe('key-reused');
    await give(false, freshKey());
    expect(
      await countOf(shared.db, 'select count(*) from practice_response where person_id = ?', person.id),
    ).toBe(2);
    expect(await readAnsweredCheck(context, item.id)).toMatchObject({ response: { value: false } });
  });

  test('knows no item of the exam bank, by whatever name', async () => {
    const answer = await answering();
    const exam = publishedContent().items.find(({ bank }) => bank === 'exam')!;
    for (const id of [exam.item.id, exam.item.id.replace(/^e-/, 'p-'), 'p-none', '']) {
      expect(codeOf(await answer(id, { type: 'blank' }))).toBe('not-found');
    }
  });

  test('refuses a response that the item does not allow', async () => {
    const answer = await answering();
    const { item } = practice().find((placed) => placed.item.type === 'single-choice')!;
    expect(codeOf(await answer(item.id, { type: 'single-choice', choice: '9' }))).toBe('bad-input');
    expect(codeOf(await answer(item.id, { type: 'numeric', text: '1' }))).toBe('bad-input');
    expect(codeOf(await answer(item.id, null))).toBe('bad-input');
  });

  test('can answer every practice item there is', async () => {
    const answer = await answering();
    const items = await livePracticeItems(shared.db);
    expect(items.size).toBe(practice().length);
    for (const [id, item] of items) {
      const answered = granted(await answer(id, someResponse(item)));
      expect(answered.item).toEqual(item);
    }
  });

  test('marks sections read once, with the moment of the first time, and the latest share of each check', async () => {
    const person = await createPerson(shared.db);
    const chapter = publishedContent().chapters[0]!;
    const sections = chapter.chapter.sections.slice(0, 2).map(({ id }) => `${chapter.id}#${id}`);
    const at = (now: number) => contextFor(shared.db, person, now);
    granted(await recordSeen(at(noon), sections));
    granted(await recordSeen(at(noon + minute), sections));
    const rows = await rowsOf(
      shared.db,
      'select section, seen_at from section_seen where person_id = ?',
      person.id,
    );
    expect(rows.map(({ seen_at }) => seen_at)).toEqual([noon, noon]);
    const { item } = practice().find(
      (placed) => placed.item.type === 'true-false' && placed.section.startsWith(`${chapter.id}#`),
    )!;
    if (item.type !== 'true-false') throw new Error('not reached');
    for (const value of [item.key, !item.key]) {
      const response = { type: 'true-false', value };
      granted(await answerCheck(at(noon), { itemId: item.id, place: 'check', response, key: freshKey() }));
    }
    const marks = await readMarks(at(noon), chapter.id);
    expect(marks.seen.sort()).toEqual(sections.map((section) => section.split('#')[1]).sort());
    expect(marks.checks).toEqual({ [item.id]: 0 });
    const stranger = contextFor(shared.db, await createPerson(shared.db));
    expect(await readMarks(stranger, chapter.id)).toEqual({ seen: [], checks: {} });
  });

  test('refuses a section no chapter has, by name, and marks none of the others', async () => {
    const person = await createPerson(shared.db);
    const chapter = publishedContent().chapters[0]!;
    const known = `${chapter.id}#${chapter.chapter.sections[0]!.id}`;
    const refused = await recordSeen(contextFor(shared.db, person), [known, 'no/such#section']);
    expect(refused).toMatchObject({ refusal: { code: 'bad-input', params: { value: 'no/such#section' } } });
    expect(await countOf(shared.db, 'select count(*) from section_seen where person_id = ?', person.id)).toBe(
      0,
    );
  });
});
