import type { Item } from '../../schemas/item.ts';

/** The rules of item writing, by the names reports give them. */
export const writingRules = [
  'key-position',
  'key-length',
  'all-of-the-above',
  'unmarked-negative',
  'distinct-options',
  'parallel-options',
  'key-numbers',
  'near-duplicate',
  'answerable-stem',
  'telling-rationale',
  'author-fields',
] as const;
export type WritingRule = (typeof writingRules)[number];

/** One breach of a rule, with what would mend it. */
export interface WritingFinding {
  rule: WritingRule;
  /** Id of the item; null where a whole bank or file is at fault. */
  item: string | null;
  /** Where in the item, e.g. `options.b`; for a bank its name, for a file its name. */
  at: string;
  expected: string;
  found: string;
  mend: string;
}

/** An item with what its rules are judged against. */
export interface WrittenItem {
  item: Item;
  bank: 'practice' | 'exam';
  file: string;
  /** Text of the case the item belongs to; empty without one. */
  situation: string;
  /** Words of the section its anchor stands in, and what the figures of its chapter say. */
  sectionText: string;
}

export type ChoiceItem = Extract<Item, { type: 'single-choice' | 'multiple-choice' }>;
export type SingleChoice = Extract<Item, { type: 'single-choice' }>;

export const isChoice = (item: Item): item is ChoiceItem =>
  item.type === 'single-choice' || item.type === 'multiple-choice';

/** Ids of the right options. */
export const rightIds = (item: ChoiceItem): readonly string[] =>
  item.type === 'single-choice' ? [item.key] : item.key;

/** What the options of a choice item that are right say. */
export const rightTexts = (item: ChoiceItem): string[] =>
  item.options.filter(({ id }) => rightIds(item).includes(id)).map(({ text }) => text);

/** Length as a reader sees it. */
export const lengthOf = (text: string): number => [...text].length;
