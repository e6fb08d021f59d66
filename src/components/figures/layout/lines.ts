import type { FigureOf, Tone } from '../../../schemas/audience/figure.ts';
import { dodge } from './dodge.ts';
import { number, quantity, ticks } from './quantity.ts';
import {
  blockHeight,
  type Drawing,
  drawingWidth,
  left,
  noteSize,
  type Point,
  right,
  type Shape,
} from './shapes.ts';
import { textWidth } from './text-width.ts';

const plotHeight = 210;
const sample = 26;
const strokes: Record<Tone, string> = { plain: 's-ink', accent: 's-accent', seal: 's-seal' };
const inks: Record<Tone, string> = { plain: 'f-ink', accent: 'f-accent', seal: 'f-seal' };
/** Curves differ by dash as well as by ink: some readers, and paper, know no colours. */
const dashes = [undefined, '7 4', '2 4'];

/** Curves over one axis, named above the plot; each ends with its last value. */
export function layoutLines({ across, up, series }: FigureOf<'lines'>): Drawing {
  const line = blockHeight([''], noteSize);
  const all = series.flatMap((one) => one.points);
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const upTicks = ticks(Math.min(...ys), Math.max(...ys), 4);
  const [xLeast, xMost] = [Math.min(...xs), Math.max(...xs)];
  const acrossTicks = ticks(xLeast, xMost, 5).filter((tick) => tick >= xLeast && tick <= xMost);
  const lasts = series.map((one) => number(one.points.at(-1)![1]));
  const tickWidth = Math.max(...upTicks.map((tick) => textWidth(number(tick), noteSize)));
  const plot = {
    from: left + tickWidth + 8,
    to: right - Math.max(...lasts.map((last) => textWidth(last, noteSize))) - 12,
    top: 0,
  };
  const shapes: Shape[] = [];
  const words = { shape: 'words', size: noteSize } as const;
  const legend = legendOf(series, 0);
  shapes.push(...legend.shapes);
  const nameY = legend.height + 6;
  shapes.push({ ...words, x: left, y: nameY, lines: [axisName(up)], anchor: 'start', classes: 'f-muted' });
  plot.top = nameY + 1.5 * line + 1;
  const foot = plot.top + plotHeight;
  const [low, high] = [upTicks[0]!, upTicks.at(-1)!];
  const xOf = (x: number) => plot.from + ((x - xLeast) / (xMost - xLeast)) * (plot.to - plot.from);
  const yOf = (y: number) => foot - ((y - low) / (high - low)) * plotHeight;
  for (const tick of upTicks) {
    const y = yOf(tick);
    const base = tick === low;
    shapes.push({
      shape: 'line',
      points: [
        [plot.from, y],
        [plot.to, y],
      ],
      classes: `f-none ${base ? 's-ink' : 's-rule'}`,
      stroke: base ? 1.5 : 1,
    });
    shapes.push({
      ...words,
      x: plot.from - 7,
      y: y - line / 2,
      lines: [number(tick)],
      anchor: 'end',
      classes: 'f-muted',
    });
  }
  shapes.push(...acrossLabels(acrossTicks, xOf, foot));
  shapes.push({
    ...words,
    x: right,
    y: foot + 1.5 * line + 2,
    lines: [axisName(across)],
    anchor: 'end',
    classes: 'f-muted',
  });
  const order = series
    .map((one, index) => ({ one, index, end: yOf(one.points.at(-1)![1]) }))
    .sort((a, b) => a.end - b.end);
  const tops = dodge(
    order.map(({ end }) => end - line / 2),
    order.map(() => line),
    plot.top - line / 2,
    foot + line / 2,
  );
  for (const [place, { one, index }] of order.entries()) {
    const points = one.points.map(([x, y]): Point => [xOf(x), yOf(y)]);
    shapes.push(curve(points, one.tone, index));
    const [x, y] = points.at(-1)!;
    shapes.push({ shape: 'dot', x, y, radius: 4, classes: inks[one.tone] });
    shapes.push({
      ...words,
      x: plot.to + 9,
      y: tops[place]!,
      lines: [lasts[index]!],
      anchor: 'start',
      classes: `words-strong ${inks[one.tone]}`,
    });
  }
  return { width: drawingWidth, height: foot + 2.5 * line + 3, shapes };
}

const axisName = ({ name, unit }: { name: string; unit?: string | undefined }) =>
  unit ? `${name}（${unit}）` : name;

function curve(points: readonly Point[], tone: Tone, index: number): Shape {
  const dash = dashes[index];
  return {
    shape: 'line',
    points,
    classes: `f-none ${strokes[tone]}`,
    stroke: 2.25,
    ...(dash === undefined ? {} : { dash }),
  };
}

/** Names with a sample of their curve, in as many rows as they need. */
function legendOf(series: FigureOf<'lines'>['series'], top: number): { shapes: Shape[]; height: number } {
  const line = blockHeight([''], noteSize);
  const shapes: Shape[] = [];
  let x = left;
  let y = top;
  for (const [index, one] of series.entries()) {
    const width = sample + 7 + textWidth(one.name, noteSize);
    if (x > left && x + width > right) {
      x = left;
      y += line + 2;
    }
    const middle = y + line / 2;
    shapes.push(
      curve(
        [
          [x, middle],
          [x + sample, middle],
        ],
        one.tone,
        index,
      ),
    );
    shapes.push({
      shape: 'words',
      x: x + sample + 7,
      y,
      lines: [one.name],
      size: noteSize,
      anchor: 'start',
      classes: 'f-ink',
    });
    x += width + 18;
  }
  return { shapes, height: y + line - top };
}

/** Values under the axis; one that would touch its neighbour is left out. */
function acrossLabels(values: readonly number[], xOf: (value: number) => number, foot: number): Shape[] {
  const shapes: Shape[] = [];
  let free = left;
  for (const value of values) {
    const text = quantity(value);
    const half = textWidth(text, noteSize) / 2;
    const x = Math.min(Math.max(xOf(value), left + half), right - half);
    if (x - half < free) continue;
    free = x + half + 8;
    shapes.push({
      shape: 'line',
      points: [
        [xOf(value), foot],
        [xOf(value), foot + 4],
      ],
      classes: 'f-none s-ink',
      stroke: 1,
    });
    shapes.push({
      shape: 'words',
      x,
      y: foot + blockHeight([''], noteSize) / 2 + 1,
      lines: [text],
      size: noteSize,
      anchor: 'middle',
      classes: 'f-muted',
    });
  }
  return shapes;
}
