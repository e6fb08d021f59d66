import { Temporal } from 'temporal-polyfill';
import { addDays, type CivilDate } from '../../kernel/civil-date.ts';

/** Last day, inclusive, of a validity of whole months: the same day of the month, or the month's last day. */
export function validUntil(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

/** An unbroken stretch of validity, both ends inclusive. */
export interface Coverage {
  since: CivilDate;
  until: CivilDate;
}

/**
 * The latest unbroken stretch that facts of these days give, each valid for some months; null without any. A
 * renewal on the day after the end still continues it, so `since` is the first day from which the rule held
 * all along.
 */
export function latestCoverage(dates: readonly CivilDate[], validMonths: number): Coverage | null {
  let coverage: Coverage | null = null;
  for (const date of [...dates].sort()) {
    const joins: boolean = coverage !== null && date <= addDays(coverage.until, 1);
    coverage = { since: joins && coverage ? coverage.since : date, until: validUntil(date, validMonths) };
  }
  return coverage;
}
