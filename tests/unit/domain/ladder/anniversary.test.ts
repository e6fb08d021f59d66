import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anniversary } from '../../../../src/domain/ladder/anniversary.ts';
import { addDays, addYears } from '../../../../src/kernel/civil-date.ts';

it('agrees with calendar arithmetic on every day and number of years', () => {
  const anyDay = fc.integer({ min: 0, max: 401_000 }).map((offset) => addDays('1900-01-01', offset));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, years) => {
      expect(anniversary(date, years)).toBe(addYears(date, years));
    }),
    { seed: 20041005, numRuns: 1000 },
  );
});

it.each([
  ['2020-02-29', 1, '2021-02-28'],
  ['2020-02-29', 4, '2024-02-29'],
  ['1896-02-29', 4, '1900-02-28'],
  ['1996-02-29', 4, '2000-02-29'],
  ['2019-02-28', 1, '2020-02-28'],
])('%s and %i years: %s', (date, years, expected) => {
  expect(anniversary(date, years)).toBe(expected);
});
