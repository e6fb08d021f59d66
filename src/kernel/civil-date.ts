import { Temporal } from 'temporal-polyfill';

/** A civil date, `YYYY-MM-DD`, in the organisation's zone. Text order is date order. */
export type CivilDate = string;

/** Zone of the organisation unless it sets another. */
export const defaultZone = 'Asia/Shanghai';

/** Whether a text is a real calendar day written `YYYY-MM-DD` (2026-02-30 is not). */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The anniversary `years` later; from 29 February in a common year, the last day of February. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ years }, { overflow: 'constrain' }).toString();
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The civil date at an instant (UTC epoch milliseconds) in a zone. */
export function civilDateAt(epochMs: number, zone: string = defaultZone): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The first instant of a civil date in a zone, in UTC epoch milliseconds. */
export function startOfDay(date: CivilDate, zone: string = defaultZone): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}
