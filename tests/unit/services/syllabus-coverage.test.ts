import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/schemas/item.ts';
import { checkSyllabusCoverage } from '../../../src/services/content/check-syllabus-coverage.ts';
import { problemLine } from '../../../src/services/content/content-problem.ts';
import { contentStats } from '../../../src/services/content/content-stats.ts';
import { readChapter } from '../../../src/services/content/read-chapter.ts';
import type { Content } from '../../../src/services/content/read-content.ts';
import { sampleItem } from '../domain/item/sample-items.ts';

const point = (id: string, practiceOnly?: string) => ({
  id,
  title: `考点${id}`,
  anchor: 'a/b#p',
  ...(practiceOnly ? { practiceOnly } : {}),
});
const placed = (id: string, ...syllabusPoints: string[]): Content['items'][number] => ({
  item: sampleItem('single-choice', { id, syllabusPoints, anchor: 'a/b#p' }) as Item,
  bank: id.startsWith('e-') ? 'exam' : 'practice',
  section: 'a/b#s',
  file: 'items/x.yaml',
  path: 'items[0]',
  authored: {},
});

describe('every syllabus point is practised and examined', () => {
  it.each([
    ['both banks ask about it', [point('s1')], ['p-1', 'e-1'], []],
    ['it is kept out of exams', [point('s1', '各行规定不一')], ['p-1'], []],
    [
      'no practice item asks',
      [point('s1')],
      ['e-1'],
      ['s1: expected at least one practice item, found none.'],
    ],
    ['no exam item asks', [point('s1')], ['p-1'], ['s1: expected at least one exam item, found none.']],
    ['nothing asks', [point('s1')], [], ['at least one practice item', 'at least one exam item']],
    [
      'an exam item asks what is kept out',
      [point('s1', '各行规定不一')],
      ['p-1', 'e-1'],
      ['s1: expected no exam item, as practiceOnly says, found e-1.'],
    ],
  ])('%s', (_, syllabus, ids, told) => {
    const items = ids.map((id) => placed(id, 's1'));
    const lines = checkSyllabusCoverage({ syllabus, items }).map(problemLine);
    expect(lines).toEqual(told.map((sentence) => expect.stringContaining(sentence)));
  });
});

it('counts of the content are given by chapter and as a whole', () => {
  const source = readChapter(
    '---\n---\n<Section id="s" title="节">\n<Paragraph id="p">\n\n四个汉字 four\n\n</Paragraph>\n<Check item="p-1" />\n<Figure id="f" />\n<OpenQuestion id="q" prompt="问">\n\n</OpenQuestion>\n</Section>',
  );
  const empty: Content = {
    ...{ parts: [], chapters: [], items: [], exams: [], scenarios: [], policies: [], servicePolicies: [] },
    ...{ sheets: [], glossary: [], syllabus: [], competencies: [] },
  };
  const term = { id: 't', zh: '词', en: 'term', definition: '一个词的解释', definitionEn: 'What it means' };
  const stats = contentStats({
    ...empty,
    chapters: [{ ...source, id: 'a/b', file: 'manual/a/b.mdx', chapter: {} as never }],
    items: [placed('p-1', 's1'), placed('e-1', 's1'), placed('p-2', 's2')],
    glossary: [
      { ...term, anchor: 'a/b#p' },
      { ...term, anchor: 'a/c#p' },
    ],
    syllabus: [point('s1'), point('s2'), { ...point('s3', '只作练习'), anchor: 'a/c#p' }],
  });
  expect(stats).toEqual({
    ...{ chapters: 1, characters: 4, figures: 1, glossary: 2 },
    items: {
      ...{ total: 3, practice: 2, exam: 1 },
      byType: { 'single-choice': 3 },
      byGrade: { assistant: 3 },
      byCompetency: { C6: 3 },
      byLevel: { understand: 3 },
    },
    syllabus: { total: 3, covered: 1, uncovered: ['s2', 's3'] },
    perChapter: [
      {
        ...{ id: 'a/b', characters: 4, figures: 1, checks: 1, openQuestions: 1, glossary: 1 },
        items: { practice: 2, exam: 1 },
        syllabus: { total: 2, covered: 1 },
      },
    ],
  });
});
