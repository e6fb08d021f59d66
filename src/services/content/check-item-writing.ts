import { findWritingFaults } from '../../domain/item-writing/check-items.ts';
import type { WrittenItem } from '../../domain/item-writing/finding.ts';
import { itemWritingWords } from '../../locale/item-writing-words.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Content } from './read-content.ts';

/** The rules of item writing, held against both banks; each problem carries the name of its rule. */
export function checkItemWriting(content: Content): ContentProblem[] {
  const places = new Map(content.items.map((placed) => [placed.item.id, placed]));
  return findWritingFaults(writtenItems(content), itemWritingWords).map(({ item, at, ...told }) => {
    const placed = item === null ? undefined : places.get(item);
    return placed
      ? { ...told, file: placed.file, path: `${placed.path}.${at}` }
      : { ...told, file: at, path: '' };
  });
}

/** Items with the text of their section, the figures of its chapter among it. */
function writtenItems(content: Content): WrittenItem[] {
  const sections = new Map<string, string>();
  for (const { id, sectionWords, chapter } of content.chapters) {
    const figures = JSON.stringify(chapter.figures);
    for (const [section, words] of Object.entries(sectionWords))
      sections.set(`${id}#${section}`, `${words}\n${figures}`);
  }
  return content.items.map(({ item, bank, file, section, ofCase }) => ({
    item,
    bank,
    file,
    situation: ofCase ? ofCase.situation : '',
    sectionText: sections.get(section) ?? '',
  }));
}
