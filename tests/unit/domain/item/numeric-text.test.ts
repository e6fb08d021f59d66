import { describe, expect, test } from 'vitest';
import { isWithin, readNumber } from '../../../../src/domain/item/numeric-text.ts';

const exactly = (text: string, value: number) => {
  const number = readNumber(text);
  return number !== undefined && isWithin(number, value, 0);
};

describe('readNumber', () => {
  test.each([
    ['12.5', 12.5],
    ['12.50', 12.5],
    ['12.', 12],
    ['.5', 0.5],
    ['+3', 3],
    ['-3', -3],
    ['−3', -3],
    ['-0', 0],
    [' 12 . 5 ', 12.5],
    ['\uFF11\uFF12\uFF0E\uFF15', 12.5],
    ['12。5', 12.5],
    ['\uFF0D3', -3],
    ['1\u300012', 112],
    ['1\uFF0C234', 1234],
    ['1,234,567.8', 1234567.8],
    ['1,234', 1234],
    ['1 234', 1234],
    ['12 5', 125],
    ['007', 7],
  ])('reads %j as %d', (text, value) => expect(exactly(text, value)).toBe(true));

  test.each([
    '',
    ' ',
    '.',
    '-',
    '12万',
    '12%',
    '一二',
    '1e3',
    '1e309',
    'NaN',
    'Infinity',
    '0x10',
    '1,5',
    '12,34',
    '1.2.3',
    '--1',
    '5²',
  ])('does not read %j', (text) => expect(readNumber(text)).toBeUndefined());
});

describe('isWithin', () => {
  test.each([
    ['76.51', 76.5, 0.01, true],
    ['76.49', 76.5, 0.01, true],
    ['76.510001', 76.5, 0.01, false],
    ['0.3', 0.1, 0.2, true],
    ['1.1', 1, 0.1, true],
    ['-2', -2.5, 0.5, true],
    ['2.5', -2.5, 0.5, false],
    ['0.0000001', 1e-7, 0, true],
    ['1000000000000000000000', 1e21, 0, true],
  ])('%s within %d ± %d: %s', (text, value, tolerance, within) => {
    expect(isWithin(readNumber(text)!, value, tolerance)).toBe(within);
  });

  test('a key that is no finite number is a fault', () => {
    expect(() => isWithin(readNumber('1')!, Number.NaN, 0)).toThrow('no finite number');
  });
});
