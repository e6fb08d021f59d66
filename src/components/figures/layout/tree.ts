import type { FigureOf } from '../../../schemas/audience/figure.ts';
import {
  blockHeight,
  boxClasses,
  type Drawing,
  drawingWidth,
  left,
  measure,
  noteSize,
  type Point,
  right,
  type Shape,
  write,
} from './shapes.ts';
import { wrapText } from './wrap-text.ts';

const pad = 8;
const reach = 24;
const betweenLeaves = 6;
const betweenBranches = 14;

/** Root, branches and leaves from left to right, joined by brackets; each stands in the middle of what it holds. */
export function layoutTree({ root, branches }: FigureOf<'tree'>): Drawing {
  const leafy = branches.some((branch) => branch.leaves.length > 0);
  const rootWidth = leafy ? 78 : 130;
  const branchX = left + rootWidth + reach;
  const branchWidth = leafy ? 116 : right - branchX;
  const leafX = branchX + branchWidth + reach;
  const shapes: Shape[] = [];
  const centres: number[] = [];
  let y = 1;
  for (const branch of branches) {
    const text = measure(branchWidth - 2 * pad, branch.title);
    const boxHeight = text.height + 2 * pad;
    const leaves = branch.leaves.map((leaf) => wrapText(leaf, noteSize, right - leafX));
    const leavesHeight =
      leaves.reduce((sum, lines) => sum + blockHeight(lines, noteSize), 0) +
      betweenLeaves * (leaves.length - 1);
    const height = Math.max(boxHeight, leavesHeight);
    const centre = y + height / 2;
    centres.push(centre);
    shapes.push({
      shape: 'box',
      x: branchX,
      y: centre - boxHeight / 2,
      width: branchWidth,
      height: boxHeight,
      classes: boxClasses[branch.tone],
    });
    shapes.push(...write(text, branchX + branchWidth / 2, centre - text.height / 2, 'middle'));
    const ends: number[] = [];
    let leafY = centre - leavesHeight / 2;
    for (const lines of leaves) {
      const leafHeight = blockHeight(lines, noteSize);
      ends.push(leafY + leafHeight / 2);
      shapes.push({
        shape: 'words',
        x: leafX,
        y: leafY,
        lines,
        size: noteSize,
        anchor: 'start',
        classes: 'f-ink',
      });
      leafY += leafHeight + betweenLeaves;
    }
    shapes.push(...bracket([branchX + branchWidth, centre], leafX - 6, ends));
    y += height + betweenBranches;
  }
  const height = y - betweenBranches + 1;
  const text = measure(rootWidth - 2 * pad, root);
  const rootHeight = text.height + 2 * pad;
  // A root taller than all its branches pushes the edges out, not itself into them.
  const drawn = Math.max(height, rootHeight + 2);
  const shift = (drawn - height) / 2;
  const middle = drawn / 2;
  const moved = shift === 0 ? shapes : shapes.map((shape) => lowered(shape, shift));
  moved.push({
    shape: 'box',
    x: left,
    y: middle - rootHeight / 2,
    width: rootWidth,
    height: rootHeight,
    classes: 'f-accent s-accent',
  });
  moved.push(...write(text, left + rootWidth / 2, middle - text.height / 2, 'middle', 'f-on-solid'));
  moved.push(
    ...bracket(
      [left + rootWidth, middle],
      branchX,
      centres.map((centre) => centre + shift),
    ),
  );
  return { width: drawingWidth, height: drawn, shapes: moved };
}

/** From one point to several on one line: out to the middle, along it, and on to each. */
function bracket([x, y]: Point, to: number, ends: readonly number[]): Shape[] {
  const turn = (x + to) / 2;
  return ends.map((end) => ({
    shape: 'line',
    points: [
      [x, y],
      [turn, y],
      [turn, end],
      [to, end],
    ],
    classes: 'f-none s-line',
    stroke: 1.25,
  }));
}

function lowered(shape: Shape, by: number): Shape {
  if ('points' in shape) return { ...shape, points: shape.points.map(([x, y]): Point => [x, y + by]) };
  return { ...shape, y: shape.y + by };
}
