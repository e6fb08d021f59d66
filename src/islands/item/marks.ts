import type { Feedback } from '../../schemas/audience/item.ts';

export type Mark = 'right' | 'wrong' | 'missed';
export type Verdict = 'right' | 'partly' | 'wrong' | 'blank';

/** The mark of one choice: chosen rightly, chosen wrongly, or a right one left out. A wrong one left out has none. */
export function choiceMark(chosen: boolean, isKey: boolean): Mark | undefined {
  if (chosen) return isKey ? 'right' : 'wrong';
  return isKey ? 'missed' : undefined;
}

/** The verdict on a whole item. Blank is its own: it is not called wrong. */
export function verdictOf({ right, blank, share }: Pick<Feedback, 'right' | 'blank' | 'share'>): Verdict {
  if (blank) return 'blank';
  if (right) return 'right';
  return share > 0 ? 'partly' : 'wrong';
}
