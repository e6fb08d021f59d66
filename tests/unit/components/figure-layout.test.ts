import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutFigure } from '../../../src/components/figures/layout/layout-figure.ts';
import {
  blockHeight,
  blockWidth,
  type Drawing,
  noteSize,
  type Shape,
  type Words,
} from '../../../src/components/figures/layout/shapes.ts';
import { figureSpecimens } from '../../../src/components/figures/specimens.ts';
import { figureSchema } from '../../../src/schemas/figure.ts';
import { anyFigure, kinds } from './figure-samples.ts';

interface Frame {
  x: number;
  y: number;
  right: number;
  foot: number;
}

function frameOfWords({ x, y, lines, size, anchor }: Words): Frame {
  const width = blockWidth(lines, size);
  const start = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { x: start, y, right: start + width, foot: y + blockHeight(lines, size) };
}

function frameOf(shape: Shape): Frame {
  switch (shape.shape) {
    case 'words':
      return frameOfWords(shape);
    case 'box':
      return { x: shape.x, y: shape.y, right: shape.x + shape.width, foot: shape.y + shape.height };
    case 'dot':
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        right: shape.x + shape.radius,
        foot: shape.y + shape.radius,
      };
    default: {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return { x: Math.min(...xs), y: Math.min(...ys), right: Math.max(...xs), foot: Math.max(...ys) };
    }
  }
}

/** Touching is no overlap; a hundredth of a unit is the rounding of sums. */
const slack = 0.01;
const meet = (a: Frame, b: Frame) =>
  a.x < b.right - slack && b.x < a.right - slack && a.y < b.foot - slack && b.y < a.foot - slack;
const holds = (outer: Frame, inner: Frame) =>
  inner.x >= outer.x - slack &&
  inner.right <= outer.right + slack &&
  inner.y >= outer.y - slack &&
  inner.foot <= outer.foot + slack;

function faultsOf({ width, height, shapes }: Drawing): string[] {
  const sheet = { x: 0, y: 0, right: width, foot: height };
  const words = shapes.filter((shape) => shape.shape === 'words');
  const boxes = shapes.filter((shape) => shape.shape === 'box').map(frameOf);
  const told = (frame: Frame) => JSON.stringify(frame);
  const faults: string[] = [];
  for (const shape of shapes) {
    if (!holds(sheet, frameOf(shape))) faults.push(`outside: ${JSON.stringify(shape)}`);
  }
  for (const [index, one] of words.entries()) {
    const frame = frameOf(one);
    if (one.size < noteSize) faults.push(`too small: ${one.lines}`);
    for (const other of words.slice(index + 1))
      if (meet(frame, frameOf(other))) faults.push(`texts meet: ${one.lines} / ${other.lines}`);
    for (const box of boxes)
      if (meet(frame, box) && !holds(box, frame)) faults.push(`${one.lines} crosses ${told(box)}`);
  }
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1))
      if (meet(one, other) && !holds(one, other) && !holds(other, one))
        faults.push(`boxes meet: ${told(one)} ${told(other)}`);
  return faults;
}

describe.each(kinds)('a figure of kind %s', (kind) => {
  test('stays inside its sheet, no text leaves its box or meets another, whatever the author wrote', () => {
    fc.assert(
      fc.property(anyFigure(kind), (figure) => {
        expect(faultsOf(layoutFigure(figure))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('is drawn from numbers only, and the same twice', () => {
    fc.assert(
      fc.property(anyFigure(kind), (figure) => {
        const drawing = layoutFigure(figure);
        expect(JSON.stringify(drawing)).not.toContain('null');
        expect(layoutFigure(figure)).toEqual(drawing);
      }),
      { numRuns: 30 },
    );
  });
});

test('the design page shows every kind, each as an author could have written it', () => {
  expect(new Set(figureSpecimens.map((figure) => figure.kind))).toEqual(new Set(kinds));
  for (const specimen of figureSpecimens) {
    expect(figureSchema.parse(specimen)).toEqual(specimen);
    expect(faultsOf(layoutFigure(specimen))).toEqual([]);
  }
});
