import type { FigureOf } from '../../../schemas/audience/figure.ts';
import { dodge } from './dodge.ts';
import {
  blockHeight,
  blockWidth,
  type Drawing,
  drawingWidth,
  inkClasses,
  measure,
  noteSize,
  right,
  type Shape,
  titleSize,
  write,
} from './shapes.ts';
import { wrapText } from './wrap-text.ts';

const axis = 10;
const gap = 18;
const whenWidth = 104;

/**
 * Points down an axis: when, then what. To scale, the points stand where their positions say, and a leader leads to
 * words that had to move out of each other's way; else words and points stand side by side.
 */
export function layoutTimeline({ points }: FigureOf<'timeline'>): Drawing {
  const scaled = points.every((point) => point.position !== undefined);
  const whenX = scaled ? axis + 48 : axis + 22;
  const whens = points.map((point) => wrapText(point.at, noteSize, whenWidth));
  const bodyX = whenX + Math.max(...whens.map((lines) => blockWidth(lines, noteSize))) + 16;
  const bodies = points.map((point) => measure(right - bodyX, point.title, point.note));
  const heights = points.map((_, index) =>
    Math.max(bodies[index]!.height, blockHeight(whens[index]!, noteSize)),
  );
  const room = heights.map((height) => height + gap);
  const total = room.reduce((sum, one) => sum + one, 0);
  const half = blockHeight([''], titleSize) / 2;
  const tops = scaled ? toScale(points, room, total) : stacked(room);
  const dots = scaled ? positionsOf(points, half, total - gap - half) : tops.map((top) => top + half);
  const first = dots[0]!;
  const last = dots.at(-1)!;
  const shapes: Shape[] = [
    {
      shape: 'line',
      points: [
        [axis, first],
        [axis, last],
      ],
      classes: 'f-none s-ink',
      stroke: 1.5,
    },
  ];
  for (const [index, point] of points.entries()) {
    const [y, dot] = [tops[index]!, dots[index]!];
    if (scaled) {
      const elbow = axis + 36;
      shapes.push({
        shape: 'line',
        points: [
          [axis, dot],
          [axis + 14, dot],
          [elbow, y + half],
          [whenX - 5, y + half],
        ],
        classes: 'f-none s-line',
        stroke: 1,
      });
    }
    const hollow = point.tone === 'plain' ? 'f-paper s-ink' : inkClasses[point.tone];
    shapes.push({ shape: 'dot', x: axis, y: dot, radius: point.tone === 'plain' ? 5 : 6, classes: hollow });
    const nudge = (blockHeight([''], titleSize) - blockHeight([''], noteSize)) / 2;
    shapes.push({
      shape: 'words',
      x: whenX,
      y: y + nudge,
      lines: whens[index]!,
      size: noteSize,
      anchor: 'start',
      classes: point.tone === 'plain' ? 'f-muted' : inkClasses[point.tone],
    });
    shapes.push(...write(bodies[index]!, bodyX, y, 'start', inkClasses[point.tone]));
  }
  return { width: drawingWidth, height: total - gap + 4, shapes };
}

function stacked(room: readonly number[]): number[] {
  let y = 0;
  return room.map((height) => {
    const top = y;
    y += height;
    return top;
  });
}

type Points = FigureOf<'timeline'>['points'];

function positionsOf(points: Points, from: number, to: number): number[] {
  const values = points.map((point) => point.position!);
  const span = values.at(-1)! - values[0]! || 1;
  return values.map((value) => from + ((value - values[0]!) / span) * (to - from));
}

function toScale(points: Points, room: readonly number[], total: number): number[] {
  const half = blockHeight([''], titleSize) / 2;
  const wanted = positionsOf(points, half, total - gap - half).map((y) => y - half);
  return dodge(wanted, room, 0, total);
}
