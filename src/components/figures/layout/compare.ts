import type { FigureOf, Tone } from '../../../schemas/audience/figure.ts';
import {
  blockHeight,
  type Drawing,
  drawingWidth,
  left,
  noteSize,
  right,
  type Shape,
  titleSize,
} from './shapes.ts';
import { wrapText } from './wrap-text.ts';

const gap = 10;
const pad = 8;
const rowPad = 7;

const heads: Record<Tone, { box: string; text: string }> = {
  plain: { box: 'f-soft s-line', text: 'f-ink' },
  accent: { box: 'f-accent s-accent', text: 'f-on-solid' },
  seal: { box: 'f-seal s-seal', text: 'f-on-solid' },
};
const rules: Record<Tone, string> = { plain: 's-line', accent: 's-accent', seal: 's-seal' };

/** Columns under their heads; lines that answer each other stand on the same height. */
export function layoutCompare({ columns }: FigureOf<'compare'>): Drawing {
  const width = (right - left - gap * (columns.length - 1)) / columns.length;
  const inner = width - 2 * pad;
  const xOf = (column: number) => left + column * (width + gap);
  const titles = columns.map((column) => wrapText(column.title, titleSize, inner));
  const headHeight = Math.max(...titles.map((lines) => blockHeight(lines, titleSize))) + 14;
  const shapes: Shape[] = [];
  for (const [index, column] of columns.entries()) {
    const { box, text } = heads[column.tone];
    const lines = titles[index]!;
    const x = xOf(index);
    shapes.push({ shape: 'box', x, y: 1, width, height: headHeight, classes: box });
    shapes.push({
      shape: 'words',
      x: x + width / 2,
      y: 1 + (headHeight - blockHeight(lines, titleSize)) / 2,
      lines,
      size: titleSize,
      anchor: 'middle',
      classes: `words-strong ${text}`,
    });
  }
  let y = headHeight + 3;
  const rows = Math.max(...columns.map((column) => column.lines.length));
  for (let row = 0; row < rows; row += 1) {
    const texts = columns.map((column) => wrapText(column.lines[row] ?? '', noteSize, inner));
    const height = Math.max(...texts.map((lines) => blockHeight(lines, noteSize))) + 2 * rowPad;
    for (const [index, lines] of texts.entries()) {
      if (lines.length === 0) continue;
      const x = xOf(index);
      shapes.push({
        shape: 'words',
        x: x + pad,
        y: y + rowPad,
        lines,
        size: noteSize,
        anchor: 'start',
        classes: 'f-ink',
      });
      const last = columns[index]!.lines.length === row + 1;
      shapes.push({
        shape: 'line',
        points: [
          [x, y + height],
          [x + width, y + height],
        ],
        classes: `f-none ${last ? rules[columns[index]!.tone] : 's-rule'}`,
        stroke: last ? 1.5 : 1,
      });
    }
    y += height;
  }
  return { width: drawingWidth, height: y + 1, shapes };
}
