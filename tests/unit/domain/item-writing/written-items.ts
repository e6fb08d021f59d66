import type { WrittenItem } from '../../../../src/domain/item-writing/finding.ts';
import type { Item } from '../../../../src/schemas/item.ts';
import { sampleItem } from '../item/sample-items.ts';

/** A single-choice item of which the first text is the key, unless another place is named. */
export function choice(stem: string, texts: readonly string[], differences: object = {}): Item {
  const options = texts.map((text, at) => ({
    id: 'abcdef'[at]!,
    text,
    rationale: `第${at + 1}项的道理另有一句话来说明`,
  }));
  return sampleItem('single-choice', { stem, options, key: 'a', ...differences });
}

/** An item as the rules see it, in the practice bank and without a section, unless said otherwise. */
export const written = (item: Item, differences: Partial<WrittenItem> = {}): WrittenItem => ({
  item,
  bank: 'practice',
  file: 'items/practice/a.yaml',
  situation: '',
  sectionText: '',
  ...differences,
});
