import { textWidth } from './text-width.ts';

/** What may not begin a line, and what may not end one (避头尾). */
const notFirst = /^[，。、；：！？…—）》」』】”’·%‰℃,.;:!?)\]}]/u;
const notLast = /[（《「『【“‘([{]$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Pieces no line break may divide: a word of either language with the marks that cling to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && !/\s$/.test(last) && (notFirst.test(segment) || notLast.test(last)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** A piece longer than a line, cut into what fits. */
function cut(piece: string, size: number, width: number): string[] {
  const parts = [''];
  for (const character of piece) {
    const grown = parts.at(-1)! + character;
    if (parts.at(-1) === '' || textWidth(grown, size) <= width) parts[parts.length - 1] = grown;
    else parts.push(character);
  }
  return parts;
}

function fillLines(pieces: readonly string[], size: number, width: number): string[] {
  const lines = [''];
  for (const piece of pieces) {
    const grown = lines.at(-1)! + piece;
    if (textWidth(grown.trimEnd(), size) <= width) {
      lines[lines.length - 1] = grown;
    } else {
      const [first = '', ...rest] = cut(piece.trimStart(), size, width);
      if (lines.at(-1)!.trim() === '') lines[lines.length - 1] = first;
      else lines.push(first);
      lines.push(...rest);
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** What it costs to end a line elsewhere than after a mark, against lines of uneven length. */
const brokenThought = 0.06;

/**
 * The same number of lines as even as can be, broken after marks where that costs little; null where a piece has to be
 * cut. Costs are squares of what a line differs from the average, in averages.
 */
function evenLines(pieces: readonly string[], size: number, width: number, count: number): string[] | null {
  const average = textWidth(pieces.join(''), size) / count;
  // best[end]: the cheapest way to set the pieces before `end` on so many lines.
  let best: ({ cost: number; lines: string[] } | undefined)[] = [{ cost: 0, lines: [] }];
  for (let line = 0; line < count; line += 1) {
    const next: typeof best = [];
    for (const [start, before] of best.entries()) {
      if (!before) continue;
      for (let end = start + 1; end <= pieces.length; end += 1) {
        const text = pieces.slice(start, end).join('').trim();
        const wide = textWidth(text, size);
        if (wide > width) break;
        const broken = end < pieces.length && !/[，。、；：！？）”]$/u.test(text);
        const cost = before.cost + (wide / average - 1) ** 2 + (broken ? brokenThought : 0);
        if (text !== '' && cost < (next[end]?.cost ?? Infinity))
          next[end] = { cost, lines: [...before.lines, text] };
      }
    }
    best = next;
  }
  return best[pieces.length]?.lines ?? null;
}

/**
 * Breaks a text into lines of at most `width` units at a size: the fewest there can be, of even length, between words
 * and best after marks. A word longer than a line is cut; a single character wider than the line stands alone on one.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const pieces = piecesOf(text.trim());
  const lines = fillLines(pieces, size, width);
  return lines.length < 2 ? lines : (evenLines(pieces, size, width, lines.length) ?? lines);
}
