import { contentStats } from '../../services/content/checked-content.ts';
import { loadContent } from '../load-content.ts';
import type { Report } from '../reply.ts';
import { textTable } from '../text-table.ts';

/** `content stats`: what the folder holds, counted as authors and reviewers ask. */
export async function contentStatsReport(folder: string): Promise<Report> {
  const { content } = await loadContent(folder);
  const stats = contentStats({ content });
  const { syllabus } = stats;
  const chapters = textTable([
    ['chapter', 'characters', 'anchors', 'checks'],
    ...stats.chapters.map(({ id, characters, anchors, checks }) => [
      id,
      ...[characters, anchors, checks].map(String),
    ]),
  ]);
  const names = [
    ...new Set([...Object.keys(stats.practice.byType), ...Object.keys(stats.exam.byType)]),
  ].sort();
  const items = textTable([
    ['items', 'practice', 'exam'],
    ...names.map((type) => [
      type,
      ...[stats.practice, stats.exam].map((bank) => String(bank.byType[type] ?? 0)),
    ]),
    ['total', String(stats.practice.items), String(stats.exam.items)],
  ]);
  const rest = [
    `exams ${stats.exams}, glossary ${stats.glossary}`,
    `scenarios ${stats.scenarios.map(({ id, nodes }) => `${id} (${nodes} nodes)`).join(', ') || 'none'}`,
    `syllabus points ${syllabus.points}; ` +
      `without practice items: ${syllabus.withoutPractice.join(', ') || 'none'}; ` +
      `without exam items: ${syllabus.withoutExam.join(', ') || 'none'}`,
  ];
  return { exitCode: 0, json: stats, text: [chapters, '', items, '', ...rest].join('\n') };
}
