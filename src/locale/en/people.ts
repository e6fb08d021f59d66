import type { people as shape } from '../zh-CN/people.ts';

export const people: typeof shape = {};
