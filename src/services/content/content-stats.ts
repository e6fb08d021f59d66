import { chapterMeasure } from './chapter-measure.ts';
import type { Content } from './read-content.ts';
import { syllabusCoverage } from './syllabus-coverage.ts';

/** Counts authors and reviewers ask for. Characters are the Chinese characters of the chapters' own prose. */
export function contentStats(content: Content) {
  const coverage = syllabusCoverage(content);
  const perChapter = content.chapters.map((chapter) => {
    const { id } = chapter;
    const inside = ({ anchor = '' }: { anchor?: string | undefined }) => anchor.startsWith(`${id}#`);
    const items = content.items.filter(({ item }) => inside(item));
    const points = coverage.filter(({ point }) => inside(point));
    const { characters, figures, checks, openQuestions } = chapterMeasure(chapter);
    return {
      id,
      characters,
      figures,
      checks,
      openQuestions,
      items: byBank(items),
      syllabus: { total: points.length, covered: points.filter(({ covered }) => covered).length },
      glossary: content.glossary.filter(inside).length,
    };
  });
  const sum = (field: 'characters' | 'figures') => perChapter.reduce((total, row) => total + row[field], 0);
  const by = (field: 'type' | 'grade' | 'competency' | 'level') =>
    count(content.items.map(({ item }) => item[field]));
  return {
    chapters: content.chapters.length,
    characters: sum('characters'),
    figures: sum('figures'),
    glossary: content.glossary.length,
    items: {
      total: content.items.length,
      ...byBank(content.items),
      byType: by('type'),
      byGrade: by('grade'),
      byCompetency: by('competency'),
      byLevel: by('level'),
    },
    syllabus: {
      total: coverage.length,
      covered: coverage.filter(({ covered }) => covered).length,
      uncovered: coverage.filter(({ covered }) => !covered).map(({ point }) => point.id),
    },
    perChapter,
  };
}

const byBank = (items: Content['items']) => ({
  practice: items.filter(({ bank }) => bank === 'practice').length,
  exam: items.filter(({ bank }) => bank === 'exam').length,
});

/** How often each value occurs, in order of the values. */
function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
