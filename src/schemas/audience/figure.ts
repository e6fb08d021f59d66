import type { Figure } from '../figure.ts';

/** A figure as its readers get it: what the author wrote, in which nothing is kept back. */
export type ReaderFigure = Figure;
export type FigureKind = Figure['kind'];
export type FigureOf<Kind extends FigureKind> = Extract<Figure, { kind: Kind }>;
/** What a part of a figure stands for: nothing special, the point of it, or a red line. */
export type Tone = 'plain' | 'accent' | 'seal';
