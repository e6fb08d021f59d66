import type { item } from '../../locale/zh-CN/exam.ts';

/** Words around one item, in the language of the page. */
export type ItemWords = typeof item;
