import type { FigureOf } from '../../../schemas/audience/figure.ts';
import {
  blockHeight,
  boxClasses,
  type Drawing,
  drawingWidth,
  left,
  measure,
  noteSize,
  right,
  type Shape,
  titleSize,
  write,
} from './shapes.ts';
import { wrapText } from './wrap-text.ts';

const pad = 10;
const gap = 4;
const side = 64;

/** Cells between two axes: the name of the one across stands over its values, of the other in the corner. */
export function layoutMatrix({ across, down, cells }: FigureOf<'matrix'>): Drawing {
  const count = across.values.length;
  const start = left + side + gap;
  const width = (right - start - gap * (count - 1)) / count;
  const xOf = (column: number) => start + column * (width + gap);
  const name = wrapText(across.name, noteSize, right - start);
  const heads = across.values.map((value) => wrapText(value, noteSize, width - 8));
  const corner = wrapText(down.name, noteSize, side - 4);
  const nameHeight = blockHeight(name, noteSize);
  const headHeight = Math.max(...heads.map((lines) => blockHeight(lines, noteSize)));
  const cornerHeight = blockHeight(corner, noteSize);
  const top = Math.max(nameHeight + 6 + headHeight, cornerHeight) + 6;
  const middle = (start + right) / 2;
  const rule = top - headHeight - 9;
  const words = { shape: 'words', size: noteSize } as const;
  const shapes: Shape[] = [
    { ...words, x: middle, y: rule - 3 - nameHeight, lines: name, anchor: 'middle', classes: 'f-muted' },
    {
      shape: 'line',
      points: [
        [start, rule],
        [right, rule],
      ],
      classes: 'f-none s-ink',
      stroke: 1,
    },
    { ...words, x: left, y: top - 4 - cornerHeight, lines: corner, anchor: 'start', classes: 'f-muted' },
  ];
  for (const [column, lines] of heads.entries()) {
    const x = xOf(column) + width / 2;
    shapes.push({
      ...words,
      x,
      y: top - 6 - headHeight,
      lines,
      anchor: 'middle',
      classes: 'words-strong f-ink',
    });
  }
  let y = top;
  for (const [row, boxes] of cells.entries()) {
    const texts = boxes.map((box) => measure(width - 2 * pad, box.title, box.note));
    const head = wrapText(down.values[row] ?? '', noteSize, side - 4);
    const height = Math.max(
      ...texts.map((text) => text.height + 2 * pad),
      blockHeight(head, noteSize) + pad,
      blockHeight([''], titleSize) * 2 + 2 * pad,
    );
    const headY = y + (height - blockHeight(head, noteSize)) / 2;
    shapes.push({ ...words, x: left, y: headY, lines: head, anchor: 'start', classes: 'words-strong f-ink' });
    for (const [column, box] of boxes.entries()) {
      const text = texts[column]!;
      const x = xOf(column);
      shapes.push({ shape: 'box', x, y, width, height, classes: boxClasses[box.tone] });
      shapes.push(...write(text, x + width / 2, y + (height - text.height) / 2, 'middle'));
    }
    y += height + gap;
  }
  return { width: drawingWidth, height: y - gap + 1, shapes };
}
