import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../src/schemas/csv-cell.ts';

describe('csvCell', () => {
  it.each([
    ['an equals sign', '=1+1'],
    ['a plus', '+86 21'],
    ['a minus', '-2+3'],
    ['an at sign', '@SUM(A1)'],
    ['a tab', '\tname'],
    ['a carriage return', '\rname'],
    ['NUL', '\0=1'],
    ['a full-width equals sign', '\uff1d1+1'],
    ['a full-width plus', '\uff0b1'],
    ['a full-width minus', '\uff0d1'],
    ['a full-width at sign', '\uff20A1'],
    ['a formula behind spaces', '   =1+1'],
    ['a formula behind full-width spaces', '\u3000\u3000=1+1'],
    ['a formula behind a no-break space', '\u00a0=1+1'],
    ['a formula behind a byte order mark', '\ufeff=1+1'],
    ['a formula behind a zero-width space', '\u200b=1+1'],
    ['a formula behind a line feed', '\n=1+1'],
  ])('puts an apostrophe before %s', (_, text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it.each([
    ['an empty cell', ''],
    ['a name', 'D1001'],
    ['blanks only', '   '],
    ['signs inside a text', 'a=b+c-d@e'],
    ['a text with quotes and commas', 'say "no", then =1'],
    ['a text that starts with an apostrophe', "'=1"],
    ['a decimal figure', '86.5'],
  ])('leaves %s alone', (_, text) => {
    expect(csvCell(text)).toBe(text);
  });

  it('keeps the apostrophe inside the quotes of a written cell', () => {
    expect(stringify([[csvCell('=HYPERLINK("x","y")')]], { quoted: true })).toBe(
      '"\'=HYPERLINK(""x"",""y"")"\n',
    );
  });
});
