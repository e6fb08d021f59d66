import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge } from '../../../src/components/figures/layout/dodge.ts';
import { percent, quantity, ticks } from '../../../src/components/figures/layout/quantity.ts';
import { textWidth } from '../../../src/components/figures/layout/text-width.ts';
import { wrapText } from '../../../src/components/figures/layout/wrap-text.ts';

describe('wrapped text', () => {
  test.each([
    { text: '存取现金、转账、消费', width: 110, lines: ['存取现金、', '转账、消费'] },
    { text: '先听懂客户（再谈产品）', width: 90, lines: ['先听懂客户', '（再谈产品）'] },
    { text: '按 LPR 加点重算', width: 400, lines: ['按 LPR 加点重算'] },
    { text: 'supercalifragilistic', width: 60, lines: ['superca', 'lifragili', 'stic'] },
  ])('breaks "$text" at $width', ({ text, width, lines }) => {
    expect(wrapText(text, 14, width)).toEqual(lines);
  });

  test('keeps every character but spaces at its ends, and no line is wider than asked', () => {
    const letters = fc.constantFrom(...'客户，。（）“”Aam W8%.');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), fc.integer({ min: 40, max: 300 }), (all, width) => {
        const text = all.join('');
        const lines = wrapText(text, 14, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('things moved apart keep their order, their room and their bounds', () => {
  const wanted = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(wanted, (all) => {
      const rising = all.sort((a, b) => a - b);
      const starts = dodge(
        rising,
        rising.map(() => 10),
        0,
        100,
      );
      for (const [index, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : starts[index - 1]! + 10);
        expect(start + 10).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test.each([
  { least: 74, greatest: 100, shown: [70, 80, 90, 100] },
  { least: 0, greatest: 1, shown: [0, 0.5, 1] },
  { least: 5, greatest: 5, shown: [5, 5.5, 6] },
  { least: -12, greatest: 30, shown: [-20, 0, 20, 40] },
])('an axis from $least to $greatest shows round values', ({ least, greatest, shown }) => {
  expect(ticks(least, greatest, 4)).toEqual(shown);
});

test.each([
  { said: quantity(3640, '元'), is: '3,640 元' },
  { said: quantity(0.8, '%'), is: '0.8%' },
  { said: percent(0.256), is: '26%' },
  { said: percent(0.0072), is: '0.7%' },
])('a number is written $is', ({ said, is }) => {
  expect(said).toBe(is);
});
