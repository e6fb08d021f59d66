import { chapterMeasure, type MeasuredChapter } from './chapter-measure.ts';
import type { ContentProblem } from './content-problem.ts';

/** What a chapter holds at least and at most: enough to learn from in one sitting, and no more. */
const limits: Record<keyof ReturnType<typeof chapterMeasure>, { least: number; most: number; what: string }> =
  {
    characters: { least: 3500, most: 7000, what: 'Chinese characters of prose' },
    figures: { least: 2, most: Number.POSITIVE_INFINITY, what: 'figures' },
    checks: { least: 3, most: Number.POSITIVE_INFINITY, what: 'checks in the text' },
    openQuestions: { least: 2, most: 3, what: 'open questions' },
    mistakes: { least: 1, most: 1, what: '<Mistakes>' },
    summaries: { least: 1, most: 1, what: '<Summary>' },
  };

/** Every chapter has the measure and the parts a chapter of this manual has. */
export function checkChapterMeasure({
  chapters,
}: {
  chapters: readonly (MeasuredChapter & { file: string })[];
}): ContentProblem[] {
  return chapters.flatMap((chapter) => {
    const measure = chapterMeasure(chapter);
    return Object.entries(limits).flatMap(([name, { least, most, what }]) => {
      const found = measure[name as keyof typeof limits];
      if (found >= least && found <= most) return [];
      const span =
        least === most ? `${least}` : Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`;
      return [
        {
          file: chapter.file,
          path: '',
          expected: `${span} ${what}`,
          found: `${found}`,
          mend: found < least ? 'Add what is missing.' : 'Shorten, or divide the chapter.',
        },
      ];
    });
  });
}
