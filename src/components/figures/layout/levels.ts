import type { FigureOf } from '../../../schemas/audience/figure.ts';
import { boxClasses, type Drawing, drawingWidth, left, measure, right, type Shape, write } from './shapes.ts';

const pad = 11;
const gap = 4;
/** Of the narrowest level, so that its words still have room. */
const narrowest = 204;

/** Levels from the highest down to the lowest, which carries the rest. */
export function layoutLevels({ levels, shape }: FigureOf<'levels'>): Drawing {
  return shape === 'steps' ? staircase(levels) : pyramid(levels);
}

type Levels = FigureOf<'levels'>['levels'];

/** Each level begins further to the right than the one under it and runs to the same end. */
function staircase(levels: Levels): Drawing {
  const indent = Math.min(44, (right - left - narrowest) / (levels.length - 1));
  const shapes: Shape[] = [];
  let y = 1;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const { title, note, tone } = levels[level]!;
    const x = left + level * indent;
    const width = right - x;
    const text = measure(width - 2 * pad - 4, title, note);
    const height = text.height + 2 * pad;
    shapes.push({ shape: 'box', x, y, width, height, classes: boxClasses[tone] });
    shapes.push(...write(text, x + pad + 2, y + pad, 'start'));
    y += height + gap;
  }
  return { width: drawingWidth, height: y - gap + 1, shapes };
}

/** Levels of one height, cut from one pyramid with a flat top, so that its sides are straight. */
function pyramid(levels: Levels): Drawing {
  const count = levels.length;
  const middle = drawingWidth / 2;
  const widthAt = (step: number) => narrowest + ((right - left - narrowest) * step) / count;
  const fromTop = levels.toReversed();
  const texts = fromTop.map(({ title, note }, step) => measure(widthAt(step) - 2 * pad, title, note));
  const height = Math.max(...texts.map((text) => text.height)) + 2 * pad;
  const shapes: Shape[] = [];
  for (const [step, { tone }] of fromTop.entries()) {
    const y = 1 + step * (height + gap);
    const upper = widthAt(step) / 2;
    // The gap belongs to the slope: the next level goes on where this one would have.
    const lower = (widthAt(step) + (widthAt(step + 1) - widthAt(step)) * (height / (height + gap))) / 2;
    shapes.push({
      shape: 'area',
      points: [
        [middle - upper, y],
        [middle + upper, y],
        [middle + lower, y + height],
        [middle - lower, y + height],
      ],
      classes: boxClasses[tone],
    });
    const text = texts[step]!;
    shapes.push(...write(text, middle, y + (height - text.height) / 2, 'middle'));
  }
  return { width: drawingWidth, height: count * (height + gap) - gap + 2, shapes };
}
