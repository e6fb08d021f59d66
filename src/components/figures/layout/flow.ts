import type { FigureOf } from '../../../schemas/audience/figure.ts';
import {
  arrow,
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

const pad = 12;
const between = 26;
/** Lane of the line that leads back to the beginning. */
const lane = 28;
const fork = { box: 206, gap: 34, between: 8 };

type Branch = FigureOf<'flow'>['steps'][number]['branches'][number];

/** Steps down the page; ways out of a step stand to its right, the way back to the beginning to the left. */
export function layoutFlow({ steps, loop }: FigureOf<'flow'>): Drawing {
  const forks = steps.some((step) => step.branches.length > 0);
  const x = loop && forks ? left + lane : forks ? left : 64;
  const width = forks ? fork.box - (loop ? 10 : 0) : drawingWidth - 128;
  const middle = x + width / 2;
  const branchX = x + width + fork.gap;
  const shapes: Shape[] = [];
  const centres: number[] = [];
  let y = 1;
  let foot = 0;
  for (const [index, step] of steps.entries()) {
    const text = measure(width - 2 * pad, step.title, step.note);
    const branches = step.branches.map((branch) => measureBranch(branch, right - branchX));
    const beside = branches.reduce((sum, one) => sum + one.height, 0) + fork.between * (branches.length - 1);
    const boxHeight = text.height + 2 * pad - 4;
    const height = Math.max(boxHeight, beside);
    const top = y + (height - boxHeight) / 2;
    if (index > 0) {
      shapes.push(
        ...arrow([
          [middle, foot],
          [middle, top],
        ]),
      );
    }
    shapes.push({ shape: 'box', x, y: top, width, height: boxHeight, classes: boxClasses[step.tone] });
    shapes.push(...write(text, middle, top + pad - 2, 'middle'));
    const centre = top + boxHeight / 2;
    centres.push(centre);
    let branchY = y + (height - beside) / 2;
    for (const branch of branches) {
      const level = branchY + blockHeight([''], noteSize) / 2;
      // One way out that begins beside its box needs no bend.
      const straight = branches.length === 1 && Math.abs(level - centre) < boxHeight / 2 - 8;
      shapes.push(...drawBranch(branch, x + width, straight ? level : centre, branchX, branchY));
      branchY += branch.height + fork.between;
    }
    foot = top + boxHeight;
    y += height + between;
  }
  if (loop) {
    const back = x - lane + 4;
    shapes.push(
      ...arrow(
        [
          [x, centres.at(-1)!],
          [back, centres.at(-1)!],
          [back, centres[0]!],
          [x, centres[0]!],
        ],
        's-accent',
      ),
    );
  }
  return { width: drawingWidth, height: y - between + 1, shapes };
}

interface MeasuredBranch {
  when: readonly string[];
  then: readonly string[];
  height: number;
}

function measureBranch({ when, then }: Branch, width: number): MeasuredBranch {
  const whenLines = wrapText(when, noteSize, width);
  const thenLines = wrapText(then, noteSize, width);
  return {
    when: whenLines,
    then: thenLines,
    height: blockHeight(whenLines, noteSize) + blockHeight(thenLines, noteSize),
  };
}

/** From the side of the box to the condition, whose first line the arrow meets; what then follows stands below. */
function drawBranch(branch: MeasuredBranch, from: number, centre: number, x: number, y: number): Shape[] {
  const at = y + blockHeight([''], noteSize) / 2;
  const turn = from + 14;
  const text = { shape: 'words', x, size: noteSize, anchor: 'start' } as const;
  const bend: Point[] =
    centre === at
      ? []
      : [
          [turn, centre],
          [turn, at],
        ];
  return [
    ...arrow([[from, centre], ...bend, [x - 5, at]]),
    { ...text, y, lines: branch.when, classes: 'words-strong f-accent' },
    { ...text, y: y + blockHeight(branch.when, noteSize), lines: branch.then, classes: 'f-ink' },
  ];
}
