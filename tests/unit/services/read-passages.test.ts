import { expect, test } from 'vitest';
import { readPassages } from '../../../src/services/content/read-passages.ts';

const chapter = `
<Section id="first" title="第一节 一">

### 一、小标题

<Paragraph id="one">

**客户**经理。

</Paragraph>
<Paragraph id="two">

第二段。

</Paragraph>

### 二、另一个

<Paragraph id="three">第三段。</Paragraph>

<Summary>

- 小结一条。

</Summary>

</Section>
<Section id="second" title="第二节 二">
<Paragraph id="four">第四段。</Paragraph>
</Section>
`;

test('a chapter is searched by section and paragraph, each paragraph under its heading', () => {
  expect(readPassages(chapter)).toEqual([
    { id: 'first', section: 'first', heading: '', words: '小结一条。' },
    { id: 'one', section: 'first', heading: '一、小标题', words: '客户经理。' },
    { id: 'two', section: 'first', heading: '一、小标题', words: '第二段。' },
    { id: 'three', section: 'first', heading: '二、另一个', words: '第三段。' },
    { id: 'second', section: 'second', heading: '', words: '' },
    { id: 'four', section: 'second', heading: '', words: '第四段。' },
  ]);
});
