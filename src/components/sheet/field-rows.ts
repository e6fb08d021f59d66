import type { SheetField } from '../../schemas/audience/sheet.ts';

const lineTwelfths = 12;

/**
 * Sets fields on lines of twelve twelfths, in order; one that does not fit begins the next line. The last field of a
 * line takes what is left of it, so that every line ends at the edge of the paper.
 */
export function fieldRows(fields: readonly SheetField[]): SheetField[][] {
  const rows: SheetField[][] = [];
  let used = lineTwelfths;
  for (const field of fields) {
    if (used + field.width > lineTwelfths) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push({ ...field });
    used += field.width;
  }
  for (const row of rows) {
    const taken = row.reduce((sum, field) => sum + field.width, 0);
    row.at(-1)!.width += lineTwelfths - taken;
  }
  return rows;
}
