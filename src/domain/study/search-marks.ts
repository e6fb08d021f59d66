import { folded, letter, type SearchWord } from './search-tokens.ts';

/** A piece of text, and whether it is what was searched for. */
export interface Segment {
  text: string;
  hit: boolean;
}

interface Hit {
  start: number;
  end: number;
  /** Which word of the query it is. */
  word: number;
}

/** A text in pieces, with everything that was searched for marked. Joined, the pieces are the text. */
export function markedText(text: string, words: readonly SearchWord[]): Segment[] {
  return segments(text, 0, text.length, hitsIn(text, words));
}

/** Whether a text holds every word of a query. */
export function holdsAll(text: string, words: readonly SearchWord[]): boolean {
  const plain = folded(text).text;
  return words.every((word) => patternOf(word).test(plain));
}

/**
 * At most about `length` UTF-16 units of a text around the place where most words of the query stand together, an
 * ellipsis where something is left out. Its beginning where none of them stands.
 */
export function snippetOf(text: string, words: readonly SearchWord[], length: number): Segment[] {
  const hits = hitsIn(text, words);
  const lead = Math.floor(length / 4);
  let start = 0;
  let most = 0;
  for (const { start: from } of hits) {
    const begin = text.length <= length ? 0 : Math.max(0, Math.min(from - lead, text.length - length));
    const within = hits.filter((hit) => hit.start >= begin && hit.end <= begin + length);
    const held = new Set(within.map(({ word }) => word)).size;
    if (held > most) [start, most] = [begin, held];
  }
  start = wordEdge(text, start);
  const end = wordEdge(text, Math.min(text.length, start + length));
  const shown = segments(text, start, end, hits);
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: '…', hit: false }] : []),
  ];
}

const latin = /[A-Za-z0-9]/;
/** Longest word of letters that is kept whole at an edge. */
const longestKept = 24;

/** The nearest place at or before an offset that is inside neither a word of letters nor a character of two units. */
function wordEdge(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && at > offset - longestKept && latin.test(text[at] ?? '') && latin.test(text[at - 1]!))
    at -= 1;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}

const patternOf = ({ runs }: SearchWord) => new RegExp(runs.join(`(?:(?!${letter}).)*`), 'gsu');

/** Every place of every word, in order; of places that overlap, the one that begins first. */
function hitsIn(text: string, words: readonly SearchWord[]): Hit[] {
  const { text: plain, from } = folded(text);
  const all = words.flatMap((word, index) =>
    [...plain.matchAll(patternOf(word))].map((match) => ({
      start: from[match.index]!,
      end: from[match.index + match[0].length]!,
      word: index,
    })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of all) {
    if (hit.end > hit.start && hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  }
  return kept;
}

function segments(text: string, start: number, end: number, hits: readonly Hit[]): Segment[] {
  const pieces: Segment[] = [];
  let at = start;
  const take = (to: number, hit: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue;
    take(Math.max(start, hit.start), false);
    take(Math.min(end, hit.end), true);
  }
  take(end, false);
  return pieces;
}
