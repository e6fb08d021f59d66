import { expect, test } from 'vitest';
import { checkFigures } from '../../../src/services/content/check-figures.ts';
import { checkSheets } from '../../../src/services/content/check-sheets.ts';
import { problemLine } from '../../../src/services/content/content-problem.ts';
import { readChapter } from '../../../src/services/content/read-chapter.ts';

const file = 'manual/a/b.mdx';
const chapterOf = (declared: string[], text: string) => {
  const { figures, anchors, sheets } = readChapter(
    `---\ntitle: 章\n---\n<Section id="s" title="节">\n${text}\n</Section>\n`,
  );
  return { file, chapter: { figures: declared.map((id) => ({ id })) }, figures, anchors, sheets };
};
const tags = (...ids: string[]) => ids.map((id) => `<Figure id="${id}" />`).join('\n\n');

test.each([
  { name: 'every figure is shown once', declared: ['x', 'y'], text: tags('x', 'y'), faults: [] },
  { name: 'the text shows them in another order', declared: ['x', 'y'], text: tags('y', 'x'), faults: [] },
  {
    name: 'a figure is not shown',
    declared: ['x', 'y'],
    text: tags('x'),
    faults: [
      `${file} › figures (y): expected <Figure id="y" /> once in the text, found none. Show the figure in one place, or remove it.`,
    ],
  },
  {
    name: 'a figure is shown twice',
    declared: ['x'],
    text: tags('x', 'x'),
    faults: [
      `${file} › figures (x): expected <Figure id="x" /> once in the text, found 2. Show the figure in one place, or remove it.`,
    ],
  },
  {
    name: 'a figure has no data',
    declared: [],
    text: tags('x'),
    faults: [
      `${file} › <Figure id="x">: expected an entry of "figures" in the frontmatter, found none. Describe the figure there, or correct the id.`,
    ],
  },
  {
    name: 'two figures share an id',
    declared: ['x', 'x'],
    text: tags('x'),
    faults: [
      `${file} › figures (x): expected an id used once, found the same id again. Give one of them a new id.`,
    ],
  },
  {
    name: 'a figure has the id of a section',
    declared: ['s'],
    text: tags('s'),
    faults: [
      `${file} › figures (s): expected an id no section or paragraph of the chapter has, found the same id. Rename the figure.`,
    ],
  },
])('where $name, the author is told so', ({ declared, text, faults }) => {
  expect(checkFigures({ chapters: [chapterOf(declared, text)] }).map(problemLine)).toEqual(faults);
});

test.each([
  { name: 'all is well', path: 'sheets/visit.yaml', anchor: 'a/b#s', linked: 'visit', faults: [] },
  {
    name: 'the file has another name',
    path: 'sheets/call.yaml',
    anchor: 'a/b#s',
    linked: 'visit',
    faults: [
      'sheets/call.yaml › id: expected the name of its file, found "visit". Rename the file to sheets/visit.yaml, or correct the id.',
    ],
  },
  {
    name: 'the anchor leads nowhere',
    path: 'sheets/visit.yaml',
    anchor: 'a/b#gone',
    linked: 'visit',
    faults: [
      'sheets/visit.yaml › anchor: expected a <Paragraph> or <Section> of the manual, found "a/b#gone". Correct the anchor, or add it to the chapter.',
    ],
  },
  {
    name: 'the text links to no sheet',
    path: 'sheets/visit.yaml',
    anchor: 'a/b#s',
    linked: 'call',
    faults: [
      `${file} › <Sheet id="call">: expected a file of content/sheets, found none. Write content/sheets/call.yaml or correct the id.`,
    ],
  },
])('of sheets: where $name, the author is told so', ({ path, anchor, linked, faults }) => {
  const content = {
    sheets: [{ file: path, value: { id: 'visit', anchor } }],
    chapters: [chapterOf([], `<Sheet id="${linked}" />`)],
  };
  expect(checkSheets(content, new Set(['a/b#s'])).map(problemLine)).toEqual(faults);
});
