import { hanOf, nearestNames } from '../../domain/study/nearest-names.ts';
import { holdsAll, markedText, snippetOf } from '../../domain/study/search-marks.ts';
import { pairsOf, readQuery, type SearchQuery, type SearchWord } from '../../domain/study/search-tokens.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { FoundPlace, FoundTerm, SearchFound } from '../../schemas/audience/search.ts';
import { type FoundRow, selectFound, selectHeadingsLike } from '../../store/search.ts';
import type { TrailStep } from '../content/search-entries.ts';
import type { Context } from '../context.ts';

/** Terms shown; the glossary has all of them. */
const mostTerms = 5;
/** Places shown at first, and how many more each time; past the last nobody reads on. */
export const placesAtOnce = 30;
export const mostPlaces = 300;
/** Length of a snippet in characters: about three lines on a phone. */
const snippetLength = 90;
/** Headings compared when nothing was found, and names offered of them. */
const mostLike = 60;
const mostNear = 6;

/**
 * Searches glossary and manual for everything a person typed, in both languages: one read, and a second one only where
 * nothing was found, for names like it. `most` bounds the places shown. The manual is open to everybody who is signed
 * in; nobody else is told anything (`not-signed-in`). A person's notes, when there are any, are hers alone: they will
 * be a group of their own beside these, read by owner, never rows of this index.
 */
export async function searchManual(
  { db, actor }: Context,
  { typed, most }: { typed: string; most: number },
): Promise<Result<SearchFound>> {
  if (!actor) return refuse('not-signed-in');
  const query = readQuery(typed);
  const { text, cut, words } = query;
  const asked = { text, cut, searchable: words.length > 0 };
  const limit = Math.min(mostPlaces, Math.max(placesAtOnce, most));
  const rows = words.length > 0 ? await selectFound(db, words, { mostTerms, mostPlaces: limit }) : [];
  const terms = rows.filter((row) => row.kind === 'term');
  const places = rows.filter((row) => row.kind !== 'term');
  return ok({
    ...asked,
    terms: {
      total: terms[0]?.total ?? 0,
      named: terms.some((row) => holdsAll(`${row.heading} ${row.headingEn}`, words)),
      shown: terms.map((row) => termOf(row, words)),
    },
    places: { total: places[0]?.total ?? 0, shown: places.map((row) => placeOf(row, words)) },
    near: rows.length === 0 ? await nearTo(db, query) : [],
  });
}

const trailOf = (row: { trailJson: string }) => JSON.parse(row.trailJson) as TrailStep[];

function termOf(row: FoundRow, words: readonly SearchWord[]): FoundTerm {
  return {
    id: row.path.split('#')[1]!,
    zh: markedText(row.heading, words),
    en: markedText(row.headingEn, words),
    definition: markedText(row.words, words),
    definitionEn: markedText(row.wordsEn, words),
    reading: trailOf(row)[0] ?? null,
  };
}

function placeOf(row: FoundRow, words: readonly SearchWord[]): FoundPlace {
  return {
    kind: row.kind as FoundPlace['kind'],
    path: row.path,
    heading: markedText(row.heading, words),
    headingEn: markedText(row.headingEn, words),
    trail: trailOf(row).map(({ title, titleEn }) => ({ title, titleEn })),
    snippet: snippetOf(row.words, words, snippetLength),
  };
}

async function nearTo(db: Context['db'], { text }: SearchQuery): Promise<SearchFound['near']> {
  const pairs = [...new Set(pairsOf(text))].map((token) => ({ tokens: [token], prefix: false }));
  const characters = [...new Set(hanOf(text))].map((token) => ({ tokens: [token], prefix: true }));
  if (pairs.length + characters.length === 0) return [];
  const rows = await selectHeadingsLike(db, [...pairs, ...characters], mostLike);
  // Paragraphs under one heading are one name.
  const first = new Map(rows.toReversed().map((row) => [row.heading, row]));
  const named = rows
    .filter((row) => first.get(row.heading) === row)
    .map((row) => ({ row, names: [row.heading, row.headingEn] }));
  return nearestNames(text, named, mostNear).map(({ row }) => ({
    kind: row.kind as SearchFound['near'][number]['kind'],
    path: row.path,
    title: row.heading,
    titleEn: row.headingEn || row.heading,
  }));
}
