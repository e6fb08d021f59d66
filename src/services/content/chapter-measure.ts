import type { PlacedChapter } from './read-content.ts';

/** Components of chapters that are no figures; every other one is a figure drawn by hand. */
const noFigures: ReadonlySet<string> = new Set([
  ...['Section', 'Paragraph', 'Term', 'Check', 'Example', 'Note', 'Mistakes', 'Summary'],
  ...['OpenQuestion', 'PolicyTable', 'Figure', 'Sheet'],
]);

export type MeasuredChapter = Pick<
  PlacedChapter,
  'figures' | 'components' | 'checks' | 'openQuestions' | 'chineseCharacters'
>;

/** How much a chapter holds, as authors are asked for it. */
export function chapterMeasure(chapter: MeasuredChapter) {
  const drawn = chapter.components.filter((name) => !noFigures.has(name));
  const times = (component: string) => chapter.components.filter((name) => name === component).length;
  return {
    characters: chapter.chineseCharacters,
    figures: chapter.figures.length + drawn.length,
    checks: chapter.checks.length,
    openQuestions: chapter.openQuestions.length,
    mistakes: times('Mistakes'),
    summaries: times('Summary'),
  };
}
