import type { Database } from '../../../db/client.ts';
import type { Write } from '../../../db/statement.ts';
import { searchRule, tokensOf } from '../../domain/study/search-tokens.ts';
import { hashOf } from '../../kernel/hash.ts';
import { removeSearchEntries, replaceSearchEntries, selectSearchStamps } from '../../store/search.ts';
import type { ContentChange } from './content-changes.ts';
import type { ContentVersion } from './content-versions.ts';
import type { SearchEntry } from './search-entries.ts';

/** What of the index is not as it should be. */
export interface OwedIndex {
  owner: string;
  stamp: string;
  /** Null where the thing is no longer published. */
  entries: SearchEntry[] | null;
}

const ownerOf = (one: { kind: string; authoredId: string }) => `${one.kind}:${one.authoredId}`;

/**
 * What must be indexed anew for these versions: chapters and the glossary whose entries, or whose rule of cutting,
 * differ from what the index was made of, and those that are retired. Only the index's stamps are read.
 */
export async function owedIndex(
  db: Database,
  versions: readonly ContentVersion[],
  atOnce: readonly ContentChange[],
): Promise<OwedIndex[]> {
  const stamps = await selectSearchStamps(db);
  const changed = versions.flatMap((version): OwedIndex[] => {
    const entries = version.search?.();
    if (!entries) return [];
    const stamp = hashOf({ rule: searchRule, entries });
    return stamps.get(ownerOf(version)) === stamp ? [] : [{ owner: ownerOf(version), stamp, entries }];
  });
  const gone = atOnce
    .filter((change) => change.status === 'retired' && stamps.has(ownerOf(change)))
    .map((change) => ({ owner: ownerOf(change), stamp: '', entries: null }));
  return [...changed, ...gone];
}

/** Row writes that make the index as it should be. */
export function indexWrites(owed: readonly OwedIndex[]): Write[] {
  return owed.flatMap(({ owner, stamp, entries }) =>
    entries ? replaceSearchEntries(owner, stamp, entries.map(rowOf)) : removeSearchEntries(owner),
  );
}

const inOneLine = (...texts: string[]) => tokensOf(texts.join('\n')).join(' ');

function rowOf({ kind, path, heading, headingEn, trail, words, wordsEn }: SearchEntry) {
  return {
    entry: { kind, path, heading, headingEn, trailJson: JSON.stringify(trail), words, wordsEn },
    tokens: {
      heading: inOneLine(heading, headingEn),
      // A term is found by what it is called and means, not by where the manual explains it.
      context: kind === 'term' ? '' : inOneLine(...trail.flatMap(({ title, titleEn }) => [title, titleEn])),
      words: inOneLine(words, wordsEn),
    },
  };
}
