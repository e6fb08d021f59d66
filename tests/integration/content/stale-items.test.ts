import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentVersions } from '../../../src/services/content/content-versions.ts';
import { publishContent } from '../../../src/services/content/publish-content.ts';
import { createContext } from '../../../src/services/context.ts';
import { startAttempt } from '../../../src/services/exam/start-attempt.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { livePracticeItem, livePracticeItems } from '../../../src/services/study/practice-items.ts';
import { selectLiveItemIds } from '../../../src/store/content.ts';
import { answer, beginAttempt, freshKey, storedEntries } from '../../support/attempts.ts';
import {
  contentCopy,
  editItem,
  imprint,
  itemsWith,
  longer,
  paragraphs,
  publishAt,
  restingOn,
  sharedParagraph,
  withParagraph,
} from '../../support/changed-content.ts';
import { granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { examId } from '../../support/published-content.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, openTestDatabase, useDatabase } from '../../support/test-database.ts';

const anchor = sharedParagraph();
const practice = restingOn(anchor, 'practice');
const exam = restingOn(anchor, 'exam');
const onIt = [...practice, ...exam].sort();
const edited = () => withParagraph(contentCopy(), anchor, longer);

describe.each(databaseModes)('a paragraph of the manual on the %s database', (mode) => {
  test('that changes makes exactly its items stale, in the same commit and audited', async () => {
    const { db, close } = await openTestDatabase(mode);
    const report = await publishAt(db, edited(), noon + minute);
    expect(report.stale.toSorted()).toEqual(onIt);
    expect(report).toMatchObject({ proposed: [], retired: [], restored: [] });
    expect(await itemsWith(db, 'stale')).toEqual(onIt);
    for (const id of onIt) expect(await verbsOn(db, id)).toEqual(['item-stale']);
    const [line] = await rowsOf(db, "select payload from audit_event where verb = 'item-stale' limit 1");
    const { facts } = JSON.parse(String(line?.payload));
    expect(facts).toMatchObject({ anchor: anchor, reasons: 'paragraph' });
    expect(facts.hash).not.toBe(facts.confirmedHash);
    expect(await countOf(db, "select count(*) from command where verb = 'publish-content'")).toBe(2);
    await close();
  });

  test('that changes takes its items from new forms; what was begun is scored with them', async () => {
    const { db, close } = await openTestDatabase(mode);
    const begun = await beginAttempt(db);
    const entries = await storedEntries(db, begun.id);
    const before = await selectLiveItemIds(db, 'exam');
    await publishAt(db, edited(), noon + minute);
    const drawable = await selectLiveItemIds(db, 'exam');
    const authored = (versionId: string) => versionId.split('@')[0]!;
    expect(
      before
        .filter((id) => !drawable.includes(id))
        .map(authored)
        .sort(),
    ).toEqual(exam);
    for (let count = 0; count < 4; count += 1) {
      const person = contextFor(db, await createPerson(db), noon + 2 * minute);
      const started = await startAttempt(person, { examId, key: freshKey() });
      if (!started.ok) expect(started.refusal.code).toBe('exam-bank-short');
      const drawn = started.ok ? await storedEntries(db, started.value.attemptId) : [];
      expect(drawn.filter(({ versionId }) => exam.includes(authored(versionId)))).toEqual([]);
    }
    await answer(db, begun, 12);
    expect(await storedEntries(db, begun.id)).toEqual(entries);
    granted(await submitAttempt(begun.at(noon + 3 * minute), begun.id));
    await close();
  });

  test('that changes leaves its practice items in the chapter', async () => {
    const { db, close } = await openTestDatabase(mode);
    await publishAt(db, edited(), noon + minute);
    const shown = await livePracticeItems(db);
    for (const id of practice) {
      expect(shown.has(id)).toBe(true);
      expect(await livePracticeItem(db, id)).not.toBeNull();
    }
    await close();
  });

  test('that goes back to the confirmed words has its items live again', async () => {
    const { db, close } = await openTestDatabase(mode);
    const statuses =
      'select kind, authored_id, version_id, status, stale_since from content_status order by 1, 2';
    const before = await rowsOf(db, statuses);
    for (const [index, content] of [edited(), contentCopy(), edited(), contentCopy()].entries()) {
      const report = await publishAt(db, content, noon + (index + 1) * minute);
      expect((index % 2 === 0 ? report.stale : report.restored).toSorted()).toEqual(onIt);
    }
    expect(await rowsOf(db, statuses)).toEqual(before);
    await close();
  });

  test('that is only set in other type leaves all items as they are', async () => {
    const { db, close } = await openTestDatabase(mode);
    const bold = withParagraph(
      contentCopy(),
      anchor,
      (text) => `\n\n<Note kind="reading">\n\n${text.trim()}\n\n</Note>\n\n<ProcessLoop />\n\n`,
    );
    const report = await publishAt(db, bold, noon + minute);
    expect(report.changed).toHaveLength(1);
    expect(report.stale).toEqual([]);
    expect(await itemsWith(db, 'stale')).toEqual([]);
    await close();
  });

  test('that changes with an item is what the new version of the item is confirmed against', async () => {
    const { db, close } = await openTestDatabase(mode);
    const content = edited();
    const changed = [practice[0]!, exam[0]!];
    for (const placed of content.items.filter(({ item }) => changed.includes(item.id))) {
      editItem(placed, { stem: `${placed.item.stem}（改）` });
    }
    const report = await publishAt(db, content, noon + minute);
    // The exam item waits for a second person; until then its old version rests on words that are gone.
    expect(report.proposed).toEqual([expect.stringContaining(changed[1]!)]);
    expect(await itemsWith(db, 'stale')).toEqual(onIt.filter((id) => id !== changed[0]));
    const rows = await rowsOf(
      db,
      `select c.anchor, c.confirmed_by, c.confirmed_at, p.words from item_confirmation c
        join paragraph_words p on p.hash = c.paragraph_hash
        where c.item_version_id like ? order by c.seq`,
      `${changed[0]}@%`,
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      anchor: anchor,
      confirmed_by: 'system',
      confirmed_at: noon + minute,
      words: expect.stringContaining('这一句是后来加上的。'),
    });
    await close();
  });

  test('is confirmed for every item by the first publication', async () => {
    const { db, close } = await openTestDatabase(mode);
    const open = `select count(*) from content_status s where s.kind = 'item' and s.status = 'live'
      and not exists (select 1 from item_confirmation c where c.item_version_id = s.version_id)`;
    expect(await countOf(db, open)).toBe(0);
    await close();
  });

  test('is confirmed at the next publication for items older than confirmations, and that once', async () => {
    const { db, close } = await openTestDatabase(mode, 'migrated');
    const versions = contentVersions(contentCopy());
    granted(await publishContent(createContext(db, null, noon), versions));
    await db.write([
      'drop trigger item_confirmation_no_delete',
      'delete from item_confirmation',
      "update content_status set changed_at = changed_at - 1 where kind = 'item'",
    ]);
    const report = granted(await publishContent(createContext(db, null, noon + minute), versions));
    expect(report).toMatchObject({ added: [], changed: [], stale: [] });
    const items = versions.filter(({ kind }) => kind === 'item').length;
    expect(await countOf(db, 'select count(*) from item_confirmation')).toBe(items);
    const after = await imprint(db);
    granted(await publishContent(createContext(db, null, noon + 2 * minute), versions));
    expect(await imprint(db)).toBe(after);
    await close();
  });
});

describe.each(databaseModes)('publishing the same folder twice on the %s database', (mode) => {
  const shared = useDatabase(mode);

  test('changes nothing, whichever paragraphs were changed before', async () => {
    const { db } = shared;
    let moment = noon;
    const one = fc.record({
      place: fc.constantFrom(...paragraphs()),
      sentence: fc.constantFrom('甲。', '乙。'),
    });
    await fc.assert(
      fc.asyncProperty(one, async ({ place, sentence }) => {
        const content = withParagraph(contentCopy(), place, (text) => `${text}\n\n${sentence}\n\n`);
        moment += minute;
        await publishAt(db, content, moment);
        expect(await itemsWith(db, 'stale')).toEqual(
          [...restingOn(place, 'practice'), ...restingOn(place, 'exam')].sort(),
        );
        const before = await imprint(db);
        moment += minute;
        const again = await publishAt(db, content, moment);
        expect(again).toMatchObject({ added: [], changed: [], retired: [], stale: [], restored: [] });
        expect(await imprint(db)).toBe(before);
      }),
      { numRuns: 8 },
    );
  });
});
