import type { FigureOf, Tone } from '../../../schemas/audience/figure.ts';
import { quantity } from './quantity.ts';
import { blockHeight, type Drawing, drawingWidth, left, noteSize, right, type Shape } from './shapes.ts';
import { textWidth } from './text-width.ts';

const barHeight = 22;
const fills: Record<Tone, string> = {
  plain: 'f-accent-soft s-accent',
  accent: 'f-accent s-accent',
  seal: 'f-seal s-seal',
};

/** Bars from one base line, each with its value; names stand before the bars, or over them where they are long. */
export function layoutBars({ bars, unit }: FigureOf<'bars'>): Drawing {
  const line = blockHeight([''], noteSize);
  const names = Math.max(...bars.map((bar) => textWidth(bar.label, noteSize)));
  const values = bars.map((bar) => quantity(bar.value, unit));
  const valueWidth = Math.max(...values.map((value) => textWidth(value, noteSize)));
  const above = names > 112;
  const start = above ? left + 1 : left + names + 10;
  const most = Math.max(...bars.map((bar) => bar.value)) || 1;
  const scale = (right - start - valueWidth - 10) / most;
  const pitch = above ? line + barHeight + 14 : barHeight + 14;
  const shapes: Shape[] = [];
  for (const [index, bar] of bars.entries()) {
    const y = 4 + index * pitch + (above ? line + 2 : 0);
    const width = Math.max(bar.value * scale, bar.value > 0 ? 1.5 : 0);
    const text = { shape: 'words', lines: [bar.label], size: noteSize } as const;
    if (above) shapes.push({ ...text, x: start, y: y - line - 2, anchor: 'start', classes: 'f-ink' });
    else
      shapes.push({ ...text, x: start - 10, y: y + (barHeight - line) / 2, anchor: 'end', classes: 'f-ink' });
    if (width > 0)
      shapes.push({ shape: 'box', x: start, y, width, height: barHeight, classes: fills[bar.tone] });
    shapes.push({
      ...text,
      x: start + width + 8,
      y: y + (barHeight - line) / 2,
      lines: [values[index]!],
      anchor: 'start',
      classes: `words-strong ${bar.tone === 'seal' ? 'f-seal' : 'f-ink'}`,
    });
    // In pieces where names stand over the bars, so that it does not strike them through.
    const [over, under] = above ? [3, 3] : [index === 0 ? 4 : 7, index === bars.length - 1 ? 4 : 7];
    const [from, to] = [y - over, y + barHeight + under];
    shapes.push({
      shape: 'line',
      points: [
        [start, from],
        [start, to],
      ],
      classes: 'f-none s-ink',
      stroke: 1.5,
    });
  }
  return { width: drawingWidth, height: 4 + bars.length * pitch - 6, shapes };
}
