import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldRows } from '../../../src/components/sheet/field-rows.ts';

const widthsOf = (widths: number[]) =>
  fieldRows(widths.map((width) => ({ label: '栏', width }))).map((row) => row.map((field) => field.width));

test.each([
  { written: [6, 6], lines: [[6, 6]] },
  { written: [4, 4, 6], lines: [[4, 8], [12]] },
  { written: [12, 3], lines: [[12], [12]] },
])('fields of $written twelfths stand as $lines', ({ written, lines }) => {
  expect(widthsOf(written)).toEqual(lines);
});

test('every line is full, and no field is lost or narrower than asked', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: 24 }), (written) => {
      const lines = widthsOf(written);
      for (const line of lines) expect(line.reduce((sum, width) => sum + width, 0)).toBe(12);
      const shown = lines.flat();
      expect(shown).toHaveLength(written.length);
      for (const [index, width] of shown.entries()) expect(width).toBeGreaterThanOrEqual(written[index]!);
    }),
  );
});
