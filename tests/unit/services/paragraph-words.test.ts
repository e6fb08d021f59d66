import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareWords, wordsOf } from '../../../src/services/content/paragraph-words.ts';
import { readChapter } from '../../../src/services/content/read-chapter.ts';

/** Each piece of a chapter with the words a reader reads. */
const pieces: [string, string, string][] = [
  ['a term', '把<Term id="quality-client">优质客户</Term>找出来', '把优质客户找出来'],
  [
    'a check and a figure',
    '前文。\n\n<Check item="p-1-a" />\n<Figure id="loop" />\n\n后文。',
    '前文。 后文。',
  ],
  ['a tag with ">" in an attribute', '<Note title="a > b" open={x > 1}>\n正文\n</Note>', '正文'],
  ['a comment', '前{/* 作者的话 */}后', '前 后'],
  [
    'emphasis',
    '**起点**说的是先后，*核心*说的是分量，`编号`照抄',
    '起点说的是先后，核心说的是分量，编号照抄',
  ],
  ['a list', '- 认出客户\n- 察觉变化\n1. 先问候', '认出客户 察觉变化 先问候'],
  ['a table', '| 分流程 | 位置 |\n|---|:-:|\n| 识别 | 起点 |', '分流程 位置 识别 起点'],
  ['a link', '见[第二节](/manual/a/b#c)', '见第二节'],
  ['a heading and a quotation', '### 小标题\n\n> 引文', '小标题 引文'],
  ['numbers and signs', '10 万元 - 3% × 2 = 9.7 万元', '10 万元 - 3% × 2 = 9.7 万元'],
];

it.each(pieces)('the words of %s are what stands between the marks', (_, mdx, words) => {
  expect(wordsOf(mdx)).toBe(words);
});

const chapter = (paragraph: string) =>
  readChapter(
    `---\ntitle: t\n---\n<Section id="s" title="t">\n\n<Paragraph id="p">\n\n${paragraph}\n\n</Paragraph>\n\n</Section>\n`,
  );
const hashOf = (paragraph: string) => chapter(paragraph).anchors.find(({ id }) => id === 'p')!.hash;
const text = '四段路不是一条走到头就结束的直线，维护做得好，你会比别人早知道。';

describe('the hash of a paragraph', () => {
  it.each([
    ['wrapped anew', text.replace('，', '，\n')],
    ['indented', `  ${text}`],
    ['emphasised', text.replace('直线', '**直线**')],
    ['given a term', text.replace('维护', '<Term id="m">维护</Term>')],
    ['given a figure and a check', `${text}\n\n<ProcessLoop />\n<Check item="p-1-a" />`],
    ['made a list', `- ${text}`],
    ['put into a note', `<Note kind="reading">\n\n${text}\n\n</Note>`],
  ])('stays when the same words are %s', (_, changed) => {
    expect(hashOf(changed)).toBe(hashOf(text));
  });

  it.each([
    ['a word', text.replace('直线', '曲线')],
    ['a full stop', text.replace('。', '！')],
    ['a figure', `${text}3 天`],
    ['the order', [...text].reverse().join('')],
  ])('changes with %s', (_, changed) => {
    expect(hashOf(changed)).not.toBe(hashOf(text));
  });

  it('names the words it stands for', () => {
    expect(chapter(`**${text}**`).paragraphs).toEqual({ [hashOf(text)]: text });
  });

  it('is that of the words alone, however they are broken into lines', () => {
    const word = fc.constantFrom('识别', '引导', '客户', '10', '万元', '，', '。');
    const gap = fc.constantFrom('', ' ', '\n', '\n\n', '\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1 }), (parts) => {
        const plain = parts.map(([one]) => one).join('');
        const spaced = parts.map((part) => part.join('')).join('');
        expect(bareWords(wordsOf(spaced))).toBe(plain);
      }),
    );
  });
});
