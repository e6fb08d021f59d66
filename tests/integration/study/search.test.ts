import { describe, expect, test } from 'vitest';
import { createContext } from '../../../src/services/context.ts';
import { mostPlaces, searchManual } from '../../../src/services/study/search-manual.ts';
import {
  contentCopy,
  longer,
  publishAt,
  sharedParagraph,
  withParagraph,
} from '../../support/changed-content.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { publishedContent } from '../../support/published-content.ts';
import { countOf } from '../../support/rows.ts';
import {
  databaseModes,
  openTestDatabase,
  type TestDatabase,
  useDatabase,
} from '../../support/test-database.ts';

async function search({ db }: Pick<TestDatabase, 'db'>, typed: string, most = mostPlaces) {
  return granted(await searchManual(contextFor(db, await createPerson(db)), { typed, most }));
}

const joined = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');

describe.each(databaseModes)('search in the %s database', (mode) => {
  const shared = useDatabase(mode);

  test('refuses who is not signed in', async () => {
    const context = createContext(shared.db, null, noon);
    expect(codeOf(await searchManual(context, { typed: '客户', most: 30 }))).toBe('not-signed-in');
  });

  test('finds every paragraph by two characters of it, and opens there', async () => {
    const person = contextFor(shared.db, await createPerson(shared.db));
    const passages = publishedContent().chapters.flatMap(({ id, passages }) =>
      passages
        .filter((one) => one.id !== one.section)
        .map((one) => ({ path: `/manual/${id}#${one.id}`, ...one })),
    );
    for (const { path, words } of passages.filter((_, index) => index % 40 === 0)) {
      // The rarest pair of the paragraph: a common one has more places than are shown.
      const pairs = [...words.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair!);
      const often = (pair: string) => passages.filter((one) => one.words.includes(pair)).length;
      const typed = pairs.reduce((rare, pair) => (often(pair) < often(rare) ? pair : rare));
      const { places } = granted(await searchManual(person, { typed, most: mostPlaces }));
      expect(places.shown.map((place) => place.path)).toContain(path);
    }
  });

  test('puts the term that is named first, and marks what was searched for', async () => {
    const { terms, places } = await search(shared, '大堂经理');
    expect(terms.named).toBe(true);
    expect(terms.shown[0]).toMatchObject({ id: 'lobby-manager', zh: [{ text: '大堂经理', hit: true }] });
    expect(terms.shown[0]!.reading?.path).toMatch(/^\/manual\//);
    expect(places.total).toBeGreaterThan(0);
    for (const { heading, snippet } of places.shown) {
      expect([...heading, ...snippet].some(({ text, hit }) => hit && text.replaceAll(/\W/g, '') === '')).toBe(
        true,
      );
    }
  });

  test('finds terms, chapters and sections by their English names', async () => {
    expect((await search(shared, 'LOBBY man')).terms.shown[0]?.id).toBe('lobby-manager');
    const { chapter } = publishedContent().chapters[0]!;
    const { places } = await search(shared, chapter.titleEn);
    expect(places.shown.map((place) => joined(place.headingEn))).toContain(chapter.titleEn);
  });

  test('puts a place whose heading holds the words before those that only mention them', async () => {
    const { chapter } = publishedContent().chapters.find(({ id }) => id === 'etiquette/complaints')!;
    const { places } = await search(shared, chapter.title);
    expect(places.shown[0]).toMatchObject({ kind: 'chapter', path: '/manual/etiquette/complaints' });
  });

  test('lets titles above a place complete it, but never make it', async () => {
    const title = publishedContent().chapters.find(({ id }) => id === 'etiquette/complaints')!.chapter.title;
    const { places } = await search(shared, title);
    for (const { heading, headingEn, snippet } of places.shown) {
      expect([...heading, ...headingEn, ...snippet].some(({ hit }) => hit)).toBe(true);
    }
  });

  test('shows no more places than asked for, and says how many there are', async () => {
    const { places } = await search(shared, '客户', 30);
    expect(places.shown).toHaveLength(30);
    expect(places.total).toBeGreaterThan(30);
  });

  test.each([
    ['', false],
    ['，。！', false],
    ['贷', true],
    ['"*) OR (words:', true],
    ["'; drop table search_entry; --", true],
  ])('answers %j without a fault', async (typed, searchable) => {
    expect((await search(shared, typed)).searchable).toBe(searchable);
  });

  test('offers names like it where nothing is found, and only there', async () => {
    const nothing = await search(shared, '大唐经理');
    expect([nothing.terms.total, nothing.places.total]).toEqual([0, 0]);
    expect(nothing.near.map(({ title }) => title)).toContain('大堂经理');
    expect((await search(shared, '大唐经历')).near.map(({ title }) => title)).toContain('大堂经理');
    expect((await search(shared, '大堂经理')).near).toEqual([]);
    expect((await search(shared, 'qqqq')).near).toEqual([]);
  });
});

describe.each(databaseModes)('the index of the %s database', (mode) => {
  test('follows what is published: changed, retired, brought back', async () => {
    const own = await openTestDatabase(mode);
    const added = '这一句是后来加上的';
    const paragraph = sharedParagraph();
    expect((await search(own, added)).places.total).toBe(0);
    await publishAt(own.db, withParagraph(contentCopy(), paragraph, longer), noon + minute);
    expect((await search(own, added)).places.shown.map(({ path }) => path)).toEqual([`/manual/${paragraph}`]);
    await publishAt(own.db, contentCopy(), noon + 2 * minute);
    expect((await search(own, added)).places.total).toBe(0);
    await own.close();
  });

  test('forgets a chapter that is retired', async () => {
    const own = await openTestDatabase(mode);
    const content = contentCopy();
    const gone = content.chapters.pop()!;
    const leadsThere = async () =>
      (await search(own, gone.chapter.title)).places.shown.some(({ path }) =>
        path.startsWith(`/manual/${gone.id}`),
      );
    expect(await leadsThere()).toBe(true);
    await publishAt(own.db, content, noon + minute);
    expect(await leadsThere()).toBe(false);
    await own.close();
  });

  test('is made good by the next publish where it is missing, once', async () => {
    const own = await openTestDatabase(mode);
    const before = (await search(own, '客户')).places.total;
    await own.db.write(['delete from search_words', 'delete from search_entry', 'delete from search_source']);
    expect((await search(own, '客户')).places.total).toBe(0);
    await publishAt(own.db, contentCopy(), noon + minute);
    expect((await search(own, '客户')).places.total).toBe(before);
    const lines = () => countOf(own.db, 'select count(*) from audit_event');
    const written = await lines();
    await publishAt(own.db, contentCopy(), noon + 2 * minute);
    expect(await lines()).toBe(written);
    await own.close();
  });
});
