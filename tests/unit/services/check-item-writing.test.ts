import { expect, it } from 'vitest';
import { checkItemWriting } from '../../../src/services/content/check-item-writing.ts';
import { problemLine } from '../../../src/services/content/content-problem.ts';
import { readChapter } from '../../../src/services/content/read-chapter.ts';
import type { Content } from '../../../src/services/content/read-content.ts';
import { sampleItem } from '../domain/item/sample-items.ts';

const authorsFields = { difficulty: 0.6, note: '期限', source: '02 二·3 考点1' };
const contentWith = (value: number, situation?: string): Content => ({
  ...{ parts: [], exams: [], scenarios: [], policies: [], servicePolicies: [] },
  ...{ sheets: [], glossary: [], syllabus: [], competencies: [] },
  chapters: [
    {
      ...readChapter(
        '---\n---\n<Section id="s">\n\n最迟 30 日。\n\n</Section>\n<Section id="t">\n\n限额 40 元。\n\n</Section>',
      ),
      ...{ id: 'a/b', file: 'manual/a/b.mdx' },
      chapter: { figures: [{ title: '图', bars: [{ value: 60 }] }] } as never,
    },
  ],
  items: [
    {
      item: sampleItem('numeric', {
        ...authorsFields,
        id: 'p-1',
        stem: '最迟第几日？',
        key: { value, tolerance: 0 },
        rationale: '规定的期限如此，不能再延。',
        slips: [],
      }),
      ...{
        bank: 'practice',
        section: 'a/b#s',
        file: 'items/practice/a.yaml',
        path: 'items[0] (p-1)',
        authored: {},
      },
      ...(situation ? { ofCase: { id: 'c', title: '例', situation, place: 1, of: 2 } } : {}),
    },
  ],
});

it.each([30, 60])('a key of %d is found in its section or the figures of its chapter', (value) => {
  expect(checkItemWriting(contentWith(value))).toEqual([]);
});

it('a number of another section is told with file, item, rule and mend', () => {
  const problems = checkItemWriting(contentWith(40, '一位老人。'));
  expect(problems).toMatchObject([
    { rule: 'key-numbers', file: 'items/practice/a.yaml', path: 'items[0] (p-1).key' },
  ]);
  expect(problemLine(problems[0]!)).toBe(
    'items/practice/a.yaml › items[0] (p-1).key: expected a number of the section, of the task, or of an arithmetic line in the rationale, found 40. Correct the number or the anchor, or write the line that gives it, e.g. 320 − 180 = 140.',
  );
});
