import type { Tone } from '../../../schemas/audience/figure.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Every drawing is this wide: at 358 px of column its smallest text is still 12 px. */
export const drawingWidth = 420;
/** Left and right ends of what is drawn; the rest is room for strokes. */
export const left = 1;
export const right = drawingWidth - 1;

export const titleSize = 16;
export const noteSize = 14.5;
const leading = 1.42;

export type Point = readonly [x: number, y: number];

/** `classes` are those of figure.css; there is no other way to a colour. */
export type Shape =
  | { shape: 'box'; x: number; y: number; width: number; height: number; classes: string; opacity?: number }
  | { shape: 'line'; points: readonly Point[]; classes: string; stroke?: number; dash?: string }
  | { shape: 'area'; points: readonly Point[]; classes: string }
  | { shape: 'dot'; x: number; y: number; radius: number; classes: string }
  | Words;

/** Lines of text; `y` is the top of the first line, `x` the side they are anchored at. */
export interface Words {
  shape: 'words';
  x: number;
  y: number;
  lines: readonly string[];
  size: number;
  anchor: 'start' | 'middle' | 'end';
  classes: string;
}

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export const lineHeight = (size: number) => size * leading;
export const blockHeight = (lines: readonly string[], size: number) => lines.length * lineHeight(size);
export const blockWidth = (lines: readonly string[], size: number) =>
  Math.max(0, ...lines.map((line) => textWidth(line, size)));
/** Where a line of text stands below the top of its line box. */
export const baseline = (size: number) => (lineHeight(size) - size) / 2 + size * 0.86;

export const boxClasses: Record<Tone, string> = {
  plain: 'f-soft s-line',
  accent: 'f-accent-soft s-accent',
  seal: 'f-seal-soft s-seal',
};
export const inkClasses: Record<Tone, string> = { plain: 'f-ink', accent: 'f-accent', seal: 'f-seal' };

/** A title with the note under it, measured for a width. */
export interface Text {
  title: readonly string[];
  note: readonly string[];
  height: number;
}
const betweenLines = 3;

export function measure(width: number, title: string, note?: string): Text {
  const titleLines = wrapText(title, titleSize, width);
  const noteLines = note ? wrapText(note, noteSize, width) : [];
  const height =
    blockHeight(titleLines, titleSize) +
    (noteLines.length > 0 ? betweenLines + blockHeight(noteLines, noteSize) : 0);
  return { title: titleLines, note: noteLines, height };
}

/** Draws a measured text from its top; the title takes `classes`, the note is in quiet ink. */
export function write(text: Text, x: number, y: number, anchor: Words['anchor'], classes = 'f-ink'): Words[] {
  const words: Words[] = [
    { shape: 'words', x, y, lines: text.title, size: titleSize, anchor, classes: `words-strong ${classes}` },
  ];
  if (text.note.length > 0) {
    const below = y + blockHeight(text.title, titleSize) + betweenLines;
    words.push({ shape: 'words', x, y: below, lines: text.note, size: noteSize, anchor, classes: 'f-muted' });
  }
  return words;
}

/** An arrow along straight pieces; its head points on from the last. */
export function arrow(points: readonly Point[], classes = 's-ink'): Shape[] {
  const [tailX, tailY] = points.at(-2)!;
  const [x, y] = points.at(-1)!;
  const length = Math.hypot(x - tailX, y - tailY) || 1;
  const [alongX, alongY] = [(x - tailX) / length, (y - tailY) / length];
  const side = (by: number): Point => [x - alongX * 8 - alongY * by, y - alongY * 8 + alongX * by];
  const fill = classes.replace('s-', 'f-');
  const shaft: Point = [x - alongX * 6, y - alongY * 6];
  return [
    { shape: 'line', points: [...points.slice(0, -1), shaft], classes: `f-none ${classes}`, stroke: 1.25 },
    { shape: 'area', points: [[x, y], side(4), side(-4)], classes: fill },
  ];
}
