import type { run as shape } from '../zh-CN/run.ts';

export const run: typeof shape = {};
