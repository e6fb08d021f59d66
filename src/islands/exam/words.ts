import type { exam } from '../../locale/zh-CN/exam.ts';

/** Words of the runner, in the language of the page. */
export type RunnerWords = (typeof exam)['runner'];
