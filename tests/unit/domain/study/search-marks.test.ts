import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestNames } from '../../../../src/domain/study/nearest-names.ts';
import { markedText, type Segment, snippetOf } from '../../../../src/domain/study/search-marks.ts';
import { readQuery } from '../../../../src/domain/study/search-tokens.ts';

const wordsOf = (typed: string) => readQuery(typed).words;
const shown = (pieces: Segment[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('marks', () => {
  test.each([
    ['客户经理的客户', '客户', '[客户]经理的[客户]'],
    ['满 20 万元', '20万', '满 [20 万]元'],
    ['ＡＵＭ 与 aum', 'AUM', '[ＡＵＭ] 与 [aum]'],
    ['客户经理', '客户 户经理', '[客户]经理'],
    ['<b>客户</b>', '客户', '<b>[客户]</b>'],
    ['没有', '客户', '没有'],
  ])('%s, asked for with %s: %s', (text, typed, expected) => {
    expect(shown(markedText(text, wordsOf(typed)))).toBe(expected);
  });

  test('change nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        const pieces = markedText(text, wordsOf(typed));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('a snippet', () => {
  const long = `${'前文若干字。'.repeat(30)}大堂经理受理投诉，当日回告。${'后文若干字。'.repeat(30)}投诉`;

  test('shows the place where most words of the query stand together', () => {
    const snippet = shown(snippetOf(long, wordsOf('投诉 大堂'), 40));
    expect(snippet).toMatch(/^….*\[大堂\]经理受理\[投诉\].*…$/);
    expect(snippet.length).toBeLessThan(50);
  });

  test('is the beginning where nothing of the query stands', () => {
    expect(shown(snippetOf(long, wordsOf('贷款'), 10))).toBe('前文若干字。前文若干…');
  });

  test('is the whole of a short text', () => {
    expect(shown(snippetOf('受理投诉', wordsOf('投诉'), 40))).toBe('受理[投诉]');
  });

  test('cuts neither words of letters nor characters of two units', () => {
    const text = `${'x'.repeat(3)} management ${'𠮷'.repeat(20)}客户${'𠮷'.repeat(20)} management`;
    for (let length = 5; length < 60; length += 1) {
      const pieces = snippetOf(text, wordsOf('客户'), length).map((piece) => piece.text);
      expect(pieces.join('').isWellFormed()).toBe(true);
      expect(pieces.join('')).not.toMatch(/…anagement|managemen…/);
    }
  });
});

describe('names like what was typed', () => {
  const named = ['客户经理', '客户经理制', '大堂经理', '反洗钱'].map((zh) => ({ names: [zh, ''] }));

  test.each([
    ['客户经历', ['客户经理', '客户经理制']],
    ['大唐经理', ['大堂经理', '客户经理']],
    ['xyz', []],
    ['反', ['反洗钱']],
    ['，', []],
  ])('for %s: %j', (typed, expected) => {
    expect(nearestNames(typed, named, 2).map(({ names }) => names[0])).toEqual(expected);
  });

  test('are compared in the better of two languages', () => {
    expect(nearestNames('loby manager', [{ names: ['大堂经理', 'Lobby manager'] }], 6)).toHaveLength(1);
  });
});
