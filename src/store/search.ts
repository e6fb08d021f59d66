import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import type { searchEntry } from '../../db/schema/index.ts';
import type { Write } from '../../db/statement.ts';
import type { SearchWord } from '../domain/study/search-tokens.ts';

type EntryRow = Omit<typeof searchEntry.$inferSelect, 'id' | 'owner'>;

/** An entry with the tokens it is found by, parted by spaces. */
export interface IndexedEntry {
  entry: EntryRow;
  tokens: { heading: string; context: string; words: string };
}

/** By owner: what its part of the index was made of. */
export async function selectSearchStamps(db: Database): Promise<Map<string, string>> {
  const { rows } = await db.execute('select owner, stamp from search_source');
  return new Map(rows.map((row) => [String(row.owner), String(row.stamp)]));
}

/** Takes everything of an owner out of the index. */
export const removeSearchEntries = (owner: string): Write[] => [
  (when) => sql`
    delete from search_words where rowid in (select id from search_entry where owner = ${owner}) and ${when}`,
  (when) => sql`delete from search_entry where owner = ${owner} and ${when}`,
  (when) => sql`delete from search_source where owner = ${owner} and ${when}`,
];

/** Puts the entries of an owner into the index in place of those it had. Paths are unique within one owner. */
export function replaceSearchEntries(
  owner: string,
  stamp: string,
  indexed: readonly IndexedEntry[],
): Write[] {
  const rows = JSON.stringify(indexed);
  const of = (path: string) => sql.raw(`json_extract(value, '$.${path}')`);
  return [
    ...removeSearchEntries(owner),
    (when) => sql`
      insert into search_entry
        (owner, kind, path, heading, heading_en, trail_json, words, words_en)
      select ${owner}, ${of('entry.kind')}, ${of('entry.path')}, ${of('entry.heading')}, ${of('entry.headingEn')},
        ${of('entry.trailJson')}, ${of('entry.words')}, ${of('entry.wordsEn')}
      from json_each(${rows}) where ${when} order by key`,
    (when) => sql`
      insert into search_words (rowid, heading, context, words)
      select e.id, ${of('tokens.heading')}, ${of('tokens.context')}, ${of('tokens.words')}
      from json_each(${rows}) cross join search_entry e on e.owner = ${owner} and e.path = ${of('entry.path')}
      where ${when}`,
    (when) => sql`insert into search_source (owner, stamp) select ${owner}, ${stamp} where ${when}`,
  ];
}

export interface FoundRow extends EntryRow {
  /** How many entries of its group (terms, or places of the manual) were found. */
  total: number;
}

/** Tokens are letters and digits only, so nothing in them can be read as an operator. */
const phrase = ({ tokens, prefix }: Pick<SearchWord, 'tokens' | 'prefix'>) =>
  `"${tokens.join(' ')}"${prefix ? ' *' : ''}`;

/** What weighs how much: an entry's own heading, the titles above it, its words. */
const rank = 'bm25(search_words, 8, 0.5, 1)';

/**
 * Entries that hold every word, in their heading, words or the titles above, but at least one in heading or words: the
 * best `mostTerms` terms, then the best `mostPlaces` places of the manual. One read.
 */
export async function selectFound(
  db: Database,
  words: readonly SearchWord[],
  { mostTerms, mostPlaces }: { mostTerms: number; mostPlaces: number },
): Promise<FoundRow[]> {
  const phrases = words.map(phrase);
  const own = `{heading words} : (${phrases.join(' OR ')})`;
  const match = phrases.length === 1 ? own : `(${phrases.join(' AND ')}) AND ${own}`;
  const { rows } = await db.execute({
    sql: `
      with hit as materialized (select rowid as id, ${rank} as rank from search_words where search_words match ?),
      ranked as (
        select e.id, e.kind = 'term' as is_term,
          count(*) over (partition by e.kind = 'term') as total,
          row_number() over (partition by e.kind = 'term' order by hit.rank, e.id) as nth
        from hit join search_entry e on e.id = hit.id)
      select e.kind, e.path, e.heading, e.heading_en, e.trail_json, e.words, e.words_en, r.total
      from ranked r join search_entry e on e.id = r.id
      where r.nth <= iif(r.is_term, ?, ?) order by r.is_term desc, r.nth`,
    args: [match, mostTerms, mostPlaces],
  });
  return rows.map((row) => ({ ...entryOf(row), total: Number(row.total) }));
}

/** Entries whose own heading holds one of the phrases at least, best first. */
export async function selectHeadingsLike(
  db: Database,
  phrases: readonly Pick<SearchWord, 'tokens' | 'prefix'>[],
  most: number,
): Promise<EntryRow[]> {
  const any = phrases.map(phrase).join(' OR ');
  const { rows } = await db.execute({
    sql: `
      with hit as materialized (
        select rowid as id, ${rank} as rank from search_words where search_words match ? order by ${rank} limit ?)
      select e.kind, e.path, e.heading, e.heading_en, e.trail_json, e.words, e.words_en
      from hit join search_entry e on e.id = hit.id order by hit.rank, e.id`,
    args: [`heading : (${any})`, most],
  });
  return rows.map(entryOf);
}

function entryOf(row: Record<string, unknown>): EntryRow {
  return {
    kind: String(row.kind),
    path: String(row.path),
    heading: String(row.heading),
    headingEn: String(row.heading_en),
    trailJson: String(row.trail_json),
    words: String(row.words),
    wordsEn: String(row.words_en),
  };
}
