import { expect, test } from 'vitest';
import { initialOf } from '../../../src/locale/initials.ts';

test.each([
  { name: '半年报', letter: 'b' },
  { name: '区块链', letter: 'q' },
  { name: 'LPR', letter: 'l' },
  { name: '“双录”', letter: 's' },
  { name: '长期', letter: 'c' },
  { name: '长者', letter: 'z' },
  { name: '行业', letter: 'h' },
  { name: '7 天通知存款', letter: '#' },
  { name: 'Ａ类', letter: 'a' },
  { name: '', letter: '#' },
])('"$name" stands under $letter', ({ name, letter }) => {
  expect(initialOf(name)).toBe(letter);
});
