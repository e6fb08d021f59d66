import type { ladder as shape } from '../zh-CN/ladder.ts';

export const ladder: typeof shape = {};
