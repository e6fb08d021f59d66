import type { CivilDate } from '../../kernel/civil-date.ts';

/**
 * The same day `years` later; from 29 February in a common year, the last day of February. Gives what the
 * kernel's `addYears` gives, by arithmetic on the text: a file of 10,000 people asks 40,000 times, which took
 * half a second.
 */
export function anniversary(date: CivilDate, years: number): CivilDate {
  const year = Number(date.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const monthAndDay = date.slice(5) === '02-29' && !isLeap ? '02-28' : date.slice(5);
  return `${String(year).padStart(4, '0')}-${monthAndDay}`;
}
