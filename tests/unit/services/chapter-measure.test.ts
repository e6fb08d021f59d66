import { expect, test } from 'vitest';
import { checkChapterMeasure } from '../../../src/services/content/check-chapter-measure.ts';
import { problemLine } from '../../../src/services/content/content-problem.ts';
import { readChapter } from '../../../src/services/content/read-chapter.ts';

const file = 'manual/a/b.mdx';
/** A chapter that has all a chapter has: 4000 characters, two figures, three checks, two open questions. */
const sound = {
  prose: '文'.repeat(3990),
  figures: '<Figure id="x" />\n\n<ProcessLoop />',
  checks: ['p-1', 'p-2', 'p-3'].map((id) => `<Check item="${id}" />`).join('\n\n'),
  questions: ['q1', 'q2']
    .map((id) => `<OpenQuestion id="${id}" prompt="问 > 答">\n\n评分\n\n</OpenQuestion>`)
    .join('\n\n'),
  mistakes: '<Mistakes>\n\n- 误\n\n</Mistakes>',
  summary: '<Summary>\n\n- 要\n\n</Summary>',
};
const linesOf = (differences: Partial<typeof sound>) => {
  const body = Object.values({ ...sound, ...differences }).join('\n\n');
  const source = readChapter(
    `---\ntitle: 章\n---\n<Section id="s" title="不算在内">\n\n${body}\n\n</Section>\n`,
  );
  return checkChapterMeasure({ chapters: [{ file, ...source }] }).map(problemLine);
};

test('a chapter with all its parts stands', () => {
  expect(linesOf({})).toEqual([]);
});

test.each([
  ['too short', { prose: '文'.repeat(3000) }, '3500 to 7000 Chinese characters of prose, found 3006. Add'],
  ['too long', { prose: '文'.repeat(7001) }, '3500 to 7000 Chinese characters of prose, found 7007. Shorten'],
  ['short of figures', { figures: '<Figure id="x" />' }, 'at least 2 figures, found 1. Add'],
  ['short of checks', { checks: '<Check item="p-1" />' }, 'at least 3 checks in the text, found 1. Add'],
  ['without open questions', { questions: '' }, '2 to 3 open questions, found 0. Add'],
  [
    'full of open questions',
    { questions: `${sound.questions}\n\n${sound.questions}` },
    '2 to 3 open questions, found 4. Shorten',
  ],
  ['without mistakes', { mistakes: '' }, '1 <Mistakes>, found 0. Add'],
  ['twice summed up', { summary: `${sound.summary}\n\n${sound.summary}` }, '1 <Summary>, found 2. Shorten'],
])('a chapter that is %s is told so', (_, differences, told) => {
  expect(linesOf(differences)).toEqual([expect.stringContaining(`${file}: expected ${told}`)]);
});

test('letters, digits, tags and their attributes are no Chinese characters', () => {
  const source = readChapter(
    '---\n---\n<Note kind="basis" title="不算">\n\n甲 A1 <Term id="x">乙</Term>，**丙**。\n\n</Note>',
  );
  expect(source.chineseCharacters).toBe(3);
});
