import type { FigureOf } from '../../../schemas/audience/figure.ts';
import { dodge } from './dodge.ts';
import { percent, quantity } from './quantity.ts';
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
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const barHeight = 34;
const numberWidth = 15;
/** How solid a part is drawn, from the first on: seven steps that can be told apart, and a number besides. */
const strengths = [1, 0.78, 0.6, 0.45, 0.32, 0.2, 0.1];

/** One divided bar, its parts numbered, over a list that says what each number is. */
export function layoutShares({ shares, unit }: FigureOf<'shares'>): Drawing {
  const whole = shares.reduce((sum, share) => sum + share.value, 0);
  const line = blockHeight([''], noteSize);
  const barY = line + 4;
  const shapes: Shape[] = [];
  const middles: number[] = [];
  let x = left;
  for (const [index, share] of shares.entries()) {
    const width = ((right - left) * share.value) / whole;
    const opacity = strengths[index]!;
    shapes.push({ shape: 'box', x, y: barY, width, height: barHeight, classes: 'f-accent s-paper', opacity });
    middles.push(x + width / 2);
    x += width;
  }
  shapes.push({
    shape: 'box',
    x: left,
    y: barY,
    width: right - left,
    height: barHeight,
    classes: 'f-none s-accent',
  });
  const starts = dodge(
    middles.map((middle) => middle - numberWidth / 2),
    shares.map(() => numberWidth),
    left,
    right,
  );
  for (const [index, start] of starts.entries()) {
    shapes.push({
      shape: 'words',
      x: start + numberWidth / 2,
      y: 1,
      lines: [String(index + 1)],
      size: noteSize,
      anchor: 'middle',
      classes: 'f-muted',
    });
  }
  let y = barY + barHeight + 12;
  for (const [index, share] of shares.entries()) {
    const part = percent(share.value / whole);
    const value = unit === '%' ? part : `${quantity(share.value, unit)} · ${part}`;
    const textX = left + 42;
    const label = wrapText(share.label, titleSize, right - textX - textWidth(value, noteSize) - 12);
    const note = share.note ? wrapText(share.note, noteSize, right - textX) : [];
    const head = blockHeight(label, titleSize);
    const row = { shape: 'words', x: textX, anchor: 'start' } as const;
    const nudge = (blockHeight([''], titleSize) - line) / 2;
    shapes.push(
      {
        ...row,
        x: left + 10,
        y: y + nudge,
        lines: [String(index + 1)],
        size: noteSize,
        anchor: 'end',
        classes: 'f-muted',
      },
      {
        shape: 'box',
        x: left + 18,
        y: y + 5,
        width: 14,
        height: 14,
        classes: 'f-accent s-accent',
        opacity: strengths[index]!,
      },
      { ...row, y, lines: label, size: titleSize, classes: 'words-strong f-ink' },
      { ...row, x: right, y: y + nudge, lines: [value], size: noteSize, anchor: 'end', classes: 'f-ink' },
    );
    if (note.length > 0)
      shapes.push({ ...row, y: y + head, lines: note, size: noteSize, classes: 'f-muted' });
    y += head + blockHeight(note, noteSize) + 9;
  }
  return { width: drawingWidth, height: y - 7, shapes };
}
