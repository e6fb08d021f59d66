import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { confirmStaleItems } from '../../../src/services/content/confirm-stale-items.ts';
import { listStaleItems, readProposedItems } from '../../../src/services/content/stale-items.ts';
import { decideProposal, listProposals } from '../../../src/services/proposal/decide-proposal.ts';
import { selectLiveItemIds } from '../../../src/store/content.ts';
import { freshKey } from '../../support/attempts.ts';
import {
  contentCopy,
  imprint,
  itemsWith,
  longer,
  publishAt,
  restingOn,
  sharedParagraph,
  withParagraph,
} from '../../support/changed-content.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, openTestDatabase } from '../../support/test-database.ts';

const anchor = sharedParagraph();
const practice = restingOn(anchor, 'practice');
const exam = restingOn(anchor, 'exam');
const onIt = [...practice, ...exam].sort();
const edited = () => withParagraph(contentCopy(), anchor, longer);

/** A database whose shared paragraph has changed, with an author who saw it and a second one. */
async function stale(mode: (typeof databaseModes)[number]) {
  const test = await openTestDatabase(mode);
  await publishAt(test.db, edited(), noon + minute);
  const [author, second, learner] = [
    await createPerson(test.db, { roles: ['author'] }),
    await createPerson(test.db, { roles: ['author'] }),
    await createPerson(test.db),
  ];
  return { ...test, author, second, learner };
}

const openProposal = async (db: Database) =>
  String((await rowsOf(db, 'select id from proposal where decision is null'))[0]?.id);

describe.each(databaseModes)('confirming on the %s database', (mode) => {
  test('brings practice items back at once and proposes exam items, audited', async () => {
    const { db, close, author } = await stale(mode);
    const context = contextFor(db, author, noon + 2 * minute);
    const report = granted(await confirmStaleItems(context, { itemIds: onIt, key: freshKey() }));
    expect(report).toEqual({ confirmed: practice, proposed: exam, waiting: [], live: [], gone: [] });
    expect(await itemsWith(db, 'stale')).toEqual(exam);
    for (const id of practice) expect(await verbsOn(db, id)).toEqual(['item-stale', 'item-live']);
    expect(await verbsOn(db, await openProposal(db))).toEqual(['confirm-items']);
    const [row] = await rowsOf(
      db,
      'select confirmed_by, confirmed_at, proposal_id from item_confirmation order by seq desc limit 1',
    );
    expect(row).toEqual({ confirmed_by: author.id, confirmed_at: noon + 2 * minute, proposal_id: null });
    await close();
  });

  test('takes two people for exam items, who then are drawn again', async () => {
    const { db, close, author, second } = await stale(mode);
    const context = contextFor(db, author, noon + 2 * minute);
    granted(await confirmStaleItems(context, { itemIds: exam, key: freshKey() }));
    const proposalId = await openProposal(db);
    const approve = { proposalId, decision: 'approved' as const, reason: '' };
    expect(codeOf(await decideProposal(context, approve))).toBe('two-people-needed');
    expect(await listProposals(context)).toEqual([]);
    expect(await itemsWith(db, 'stale')).toEqual(onIt);
    const later = contextFor(db, second, noon + 3 * minute);
    expect(await listProposals(later)).toMatchObject([{ id: proposalId, proposerName: author.name }]);
    granted(await decideProposal(later, approve));
    expect(await itemsWith(db, 'stale')).toEqual(practice);
    const drawable = (await selectLiveItemIds(db, 'exam')).map((id) => id.split('@')[0]);
    expect(drawable).toEqual(expect.arrayContaining(exam));
    const [row] = await rowsOf(
      db,
      'select confirmed_by, proposal_id from item_confirmation order by seq desc limit 1',
    );
    expect(row).toEqual({ confirmed_by: second.id, proposal_id: proposalId });
    await close();
  });

  test('leaves exam items stale when the second person refuses, and lets them be proposed again', async () => {
    const { db, close, author, second } = await stale(mode);
    const context = contextFor(db, author, noon + 2 * minute);
    granted(await confirmStaleItems(context, { itemIds: exam, key: freshKey() }));
    const refusal = { proposalId: await openProposal(db), decision: 'rejected' as const, reason: '答案已变' };
    granted(await decideProposal(contextFor(db, second, noon + 3 * minute), refusal));
    expect(await itemsWith(db, 'stale')).toEqual(onIt);
    const again = granted(await confirmStaleItems(context, { itemIds: exam, key: freshKey() }));
    expect(again.proposed).toEqual(exam);
    await close();
  });

  test('passes over an item whose paragraph changed again before the second person decided', async () => {
    const { db, close, author, second } = await stale(mode);
    const context = contextFor(db, author, noon + 2 * minute);
    granted(await confirmStaleItems(context, { itemIds: exam, key: freshKey() }));
    const proposalId = await openProposal(db);
    const twice = withParagraph(contentCopy(), anchor, (text) => longer(longer(text)));
    await publishAt(db, twice, noon + 3 * minute);
    const later = contextFor(db, second, noon + 4 * minute);
    granted(await decideProposal(later, { proposalId, decision: 'approved', reason: '' }));
    expect(await itemsWith(db, 'stale')).toEqual(onIt);
    expect(
      await countOf(db, 'select count(*) from item_confirmation where proposal_id = ?', proposalId),
    ).toBe(0);
    await close();
  });

  test('is told the same when it is sent twice, and proposes nothing twice', async () => {
    const { db, close, author } = await stale(mode);
    const context = contextFor(db, author, noon + 2 * minute);
    const input = { itemIds: onIt, key: freshKey() };
    const first = granted(await confirmStaleItems(context, input));
    const before = await imprint(db);
    expect(granted(await confirmStaleItems(context, input))).toEqual(first);
    expect(await imprint(db)).toBe(before);
    const other = granted(await confirmStaleItems(context, { ...input, key: freshKey() }));
    expect(other).toEqual({ confirmed: [], proposed: [], waiting: exam, live: practice, gone: [] });
    expect(await countOf(db, 'select count(*) from proposal')).toBe(1);
    expect(codeOf(await confirmStaleItems(context, { itemIds: practice, key: input.key }))).toBe(
      'key-reused',
    );
    await close();
  });

  test('does not confirm what rests on other words than were shown', async () => {
    const { db, close, author } = await stale(mode);
    const context = contextFor(db, author, noon + 2 * minute);
    const shown = granted(await listStaleItems(context)).flatMap((place) => place.items);
    const seen = Object.fromEntries(shown.map((item) => [item.itemId, item.seen]));
    const twice = withParagraph(contentCopy(), anchor, (text) => longer(longer(text)));
    await publishAt(db, twice, noon + 3 * minute);
    const late = contextFor(db, author, noon + 4 * minute);
    expect(codeOf(await confirmStaleItems(late, { itemIds: onIt, seen, key: freshKey() }))).toBe('conflict');
    expect(codeOf(await confirmStaleItems(late, { itemIds: onIt, seen: {}, key: freshKey() }))).toBe(
      'conflict',
    );
    expect(await itemsWith(db, 'stale')).toEqual(onIt);
    const again = granted(await listStaleItems(late)).flatMap((place) => place.items);
    const now = Object.fromEntries(again.map((item) => [item.itemId, item.seen]));
    const report = granted(await confirmStaleItems(late, { itemIds: practice, seen: now, key: freshKey() }));
    expect(report.confirmed).toEqual(practice);
    await close();
  });

  test('does its work once when two people confirm at once', async () => {
    const { db, close, author, second, secondNode } = await stale(mode);
    const other = await secondNode();
    const input = { itemIds: practice, key: freshKey() };
    const both = await Promise.all([
      confirmStaleItems(contextFor(db, author, noon + 2 * minute), input),
      confirmStaleItems(contextFor(other, second, noon + 2 * minute), input),
    ]);
    expect(both.some((one) => one.ok)).toBe(true);
    for (const one of both) if (!one.ok) expect(one.refusal.code).toBe('conflict');
    for (const id of practice) expect(await verbsOn(db, id)).toEqual(['item-stale', 'item-live']);
    await close();
  });

  test('and looking are refused to people who are no authors, and the try is in the log', async () => {
    const { db, close, learner } = await stale(mode);
    const context = contextFor(db, learner, noon + 2 * minute);
    expect(codeOf(await listStaleItems(context))).toBe('not-allowed');
    expect(codeOf(await confirmStaleItems(context, { itemIds: practice, key: freshKey() }))).toBe(
      'not-allowed',
    );
    expect(await itemsWith(db, 'stale')).toEqual(onIt);
    expect(await verbsOn(db, 'all')).toEqual(['access-refused']);
    await close();
  });

  test('refuses an item that is not published, naming it', async () => {
    const { db, close, author } = await stale(mode);
    const context = contextFor(db, author, noon + 2 * minute);
    const refused = await confirmStaleItems(context, { itemIds: ['p-nowhere'], key: freshKey() });
    expect(refused).toMatchObject({ refusal: { code: 'not-found', params: { item: 'p-nowhere' } } });
    await close();
  });

  test('does not help an item whose paragraph is gone', async () => {
    const { db, close, author } = await stale(mode);
    const content = contentCopy();
    const chapter = content.chapters.find(({ id }) => anchor.startsWith(`${id}#`))!;
    chapter.anchors = chapter.anchors.filter(({ id }) => `${chapter.id}#${id}` !== anchor);
    chapter.hash = `${chapter.hash.slice(1)}0`;
    await publishAt(db, content, noon + 2 * minute);
    const gone = content.items
      .filter(({ item }) => item.anchor === anchor)
      .map(({ item }) => item.id)
      .sort();
    const context = contextFor(db, author, noon + 3 * minute);
    const report = granted(await confirmStaleItems(context, { itemIds: gone, key: freshKey() }));
    expect(report).toMatchObject({ confirmed: [], proposed: [], gone });
    const places = granted(await listStaleItems(context)).filter((place) => place.anchor === anchor);
    expect(places).toMatchObject([{ href: null, hashNow: null }]);
    await close();
  });
});

describe.each(databaseModes)('the list of stale items on the %s database', (mode) => {
  test('tells author and second person what changed, with no key in it', async () => {
    const { db, close, author } = await stale(mode);
    const context = contextFor(db, author, noon + 5 * minute);
    const [place, ...more] = granted(await listStaleItems(context)).filter((one) => one.anchor === anchor);
    expect(more).toEqual([]);
    expect(place).toMatchObject({ anchor, href: `/manual/${anchor}` });
    expect(place!.words).toMatchObject({ removed: '', after: '' });
    expect(place!.words!.added).toContain('这一句是后来加上的。');
    expect(place!.items.map(({ itemId }) => itemId).sort()).toEqual(onIt);
    for (const item of place!.items) {
      expect(item).toMatchObject({
        reasons: ['paragraph'],
        since: noon + minute,
        waiting: false,
        figures: [],
      });
    }
    expect(JSON.stringify(place)).not.toMatch(/"key"|rationale|options/);
    granted(await confirmStaleItems(context, { itemIds: exam, key: freshKey() }));
    const [proposal] = await rowsOf(db, 'select payload_json from proposal');
    const proposed = await readProposedItems(context, JSON.parse(String(proposal?.payload_json)));
    expect(
      proposed.flatMap((one) => one.items.map(({ itemId, waiting }) => [itemId, waiting])).sort(),
    ).toEqual(exam.map((id) => [id, true]));
    await close();
  });

  test('is empty while nothing has changed', async () => {
    const { db, close } = await openTestDatabase(mode);
    const author = await createPerson(db, { roles: ['author'] });
    expect(granted(await listStaleItems(contextFor(db, author)))).toEqual([]);
    await close();
  });
});
