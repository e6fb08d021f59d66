/** A stretch of text, or a blank by its position id. */
export type ClozePiece = { text: string } | { blank: string };

/** The sentence of a cloze item in reading order. */
export function clozePieces(stem: string): ClozePiece[] {
  return stem
    .split(/\{\{([1-9])\}\}/)
    .map((part, index): ClozePiece => (index % 2 === 0 ? { text: part } : { blank: part }))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}
