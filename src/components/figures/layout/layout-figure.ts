import type { ReaderFigure } from '../../../schemas/audience/figure.ts';
import { layoutBars } from './bars.ts';
import { layoutCompare } from './compare.ts';
import { layoutFlow } from './flow.ts';
import { layoutLevels } from './levels.ts';
import { layoutLines } from './lines.ts';
import { layoutMatrix } from './matrix.ts';
import type { Drawing } from './shapes.ts';
import { layoutShares } from './shares.ts';
import { layoutTimeline } from './timeline.ts';
import { layoutTree } from './tree.ts';

/** Where everything in a figure stands, in units of a drawing 420 wide. The same data gives the same drawing. */
export function layoutFigure(figure: ReaderFigure): Drawing {
  switch (figure.kind) {
    case 'flow':
      return layoutFlow(figure);
    case 'timeline':
      return layoutTimeline(figure);
    case 'matrix':
      return layoutMatrix(figure);
    case 'bars':
      return layoutBars(figure);
    case 'lines':
      return layoutLines(figure);
    case 'shares':
      return layoutShares(figure);
    case 'levels':
      return layoutLevels(figure);
    case 'compare':
      return layoutCompare(figure);
    case 'tree':
      return layoutTree(figure);
  }
}
