import type { ContentProblem } from './content-problem.ts';

interface FiguredChapter {
  file: string;
  chapter: { figures: readonly { id: string }[] };
  /** Ids of the <Figure> tags of the text, in order. */
  figures: readonly string[];
  anchors: readonly { id: string }[];
}

/** Figures given as data: every one the text shows is described, every one described is shown once. */
export function checkFigures({ chapters }: { chapters: readonly FiguredChapter[] }): ContentProblem[] {
  return chapters.flatMap((chapter) => [...lostFigures(chapter), ...sharedIds(chapter)]);
}

function lostFigures({ file, chapter, figures: shown }: FiguredChapter): ContentProblem[] {
  const declared = chapter.figures.map((figure) => figure.id);
  const times = (id: string, all: readonly string[]) => all.filter((one) => one === id).length;
  const faults: ContentProblem[] = [];
  for (const id of new Set(shown)) {
    if (!declared.includes(id))
      faults.push({
        file,
        path: `<Figure id="${id}">`,
        expected: 'an entry of "figures" in the frontmatter',
        found: 'none',
        mend: 'Describe the figure there, or correct the id.',
      });
  }
  for (const id of new Set(declared)) {
    if (times(id, declared) > 1)
      faults.push({
        file,
        path: `figures (${id})`,
        expected: 'an id used once',
        found: 'the same id again',
        mend: 'Give one of them a new id.',
      });
    if (times(id, shown) !== 1)
      faults.push({
        file,
        path: `figures (${id})`,
        expected: `<Figure id="${id}" /> once in the text`,
        found: times(id, shown) === 0 ? 'none' : `${times(id, shown)}`,
        mend: 'Show the figure in one place, or remove it.',
      });
  }
  return faults;
}

/** A figure can be linked to by its id, as sections and paragraphs can. */
function sharedIds({ file, chapter, anchors }: FiguredChapter): ContentProblem[] {
  const taken = new Set(anchors.map((anchor) => anchor.id));
  return chapter.figures
    .filter((figure) => taken.has(figure.id))
    .map((figure) => ({
      file,
      path: `figures (${figure.id})`,
      expected: 'an id no section or paragraph of the chapter has',
      found: 'the same id',
      mend: 'Rename the figure.',
    }));
}
