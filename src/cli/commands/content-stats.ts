import { contentStats } from '../../services/content/content-stats.ts';
import { loadContent } from '../load-content.ts';
import type { Report } from '../reply.ts';
import { textTable } from '../text-table.ts';

/** `content stats`: what the folder holds, counted as authors and reviewers ask. */
export async function contentStatsReport(folder: string): Promise<Report> {
  const { content } = await loadContent(folder);
  const stats = contentStats(content);
  const { items, syllabus } = stats;
  const heads = ['characters', 'figures', 'checks', 'open', 'practice', 'exam', 'covered', 'glossary'];
  const chapters = textTable([
    ['chapter', ...heads],
    ...stats.perChapter.map((row) => [
      row.id,
      ...[row.characters, row.figures, row.checks, row.openQuestions, row.items.practice, row.items.exam].map(
        String,
      ),
      `${row.syllabus.covered}/${row.syllabus.total}`,
      String(row.glossary),
    ]),
  ]);
  const listed = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const lines = [
    `${stats.chapters} chapters, ${stats.characters} characters, ${stats.figures} figures, ${stats.glossary} glossary entries`,
    `${items.total} items: practice ${items.practice}, exam ${items.exam}`,
    `by type: ${listed(items.byType)}`,
    `by grade: ${listed(items.byGrade)}`,
    `by competency: ${listed(items.byCompetency)}`,
    `by level: ${listed(items.byLevel)}`,
    `syllabus points: ${syllabus.covered} of ${syllabus.total} covered; not covered: ${syllabus.uncovered.join(', ') || 'none'}`,
  ];
  return { exitCode: 0, json: stats, text: [chapters, '', ...lines].join('\n') };
}
