import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsAll } from '../../../../src/domain/study/search-marks.ts';
import {
  folded,
  mostQueryCharacters,
  readQuery,
  type SearchWord,
  tokensOf,
} from '../../../../src/domain/study/search-tokens.ts';

/** What the full-text index decides: the tokens stand in a row, the last one perhaps only begun. */
function found(text: string, { tokens, prefix }: SearchWord): boolean {
  const all = tokensOf(text);
  return all.some((_, at) =>
    tokens.every((token, index) => {
      const there = all[at + index];
      return prefix && index === tokens.length - 1 ? there?.startsWith(token) : there === token;
    }),
  );
}

const finds = (text: string, typed: string) => readQuery(typed).words.every((word) => found(text, word));

/** Text as the manual has it: Chinese, letters, figures, marks and spaces, rare characters among them. */
const paragraph = fc
  .array(fc.constantFrom(...'客户经理贷款理财的，。、“”（）％％ 7.5-–AUMkycａ１𠮷㎡é\n'), { maxLength: 40 })
  .map((characters) => characters.join(''));

describe('a text is found', () => {
  test('by any two of its characters that stand side by side', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const characters = [...text];
        for (let at = 0; at + 2 <= characters.length; at += 1) {
          expect(finds(text, characters.slice(at, at + 2).join(''))).toBe(true);
        }
      }),
    );
  });

  test('by any part of it, and the words of the query then stand in it to be marked', () => {
    fc.assert(
      fc.property(paragraph, fc.nat(40), fc.nat(40), (text, from, length) => {
        const part = [...text].slice(from, from + length).join('');
        expect(finds(text, part)).toBe(true);
        expect(holdsAll(text, readQuery(part).words)).toBe(true);
      }),
    );
  });

  test('by nothing that does not stand in it', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (text, typed) => {
        const { words } = readQuery(typed);
        expect(finds(text, typed)).toBe(holdsAll(text, words));
      }),
    );
  });

  test.each([
    ['客户经理制度', '经理制', true],
    ['客户。经理', '客户经理', false],
    ['不少于 20 万元', '20万', true],
    ['不少于20万元', '20 万', true],
    ['利率 7.5%', '7.5', true],
    ['利率 7.5%', '75', false],
    ['Know your client（KYC）', 'kyc', true],
    ['ＡＵＭ 季日均', 'aum', true],
    ['self-management', 'self-management', true],
    ['贷', '贷', true],
  ])('%s, asked for with %s: %s', (text, typed, expected) => {
    expect(finds(text, typed)).toBe(expected);
  });
});

describe('a query', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['，。！？"*', []],
    ['贷款', ['贷款']],
    ['  贷款\n利率 ', ['贷款', '利率']],
    ['贷款，贷款', ['贷款']],
    ['NEAR("a b") OR heading:*', ['near', 'a', 'b', 'or', 'heading']],
    ['7.5 24/7', ['7 5', '24 7']],
  ])('%j asks for %j', (typed, words) => {
    expect(readQuery(typed).words.map(({ runs }) => runs.join(' '))).toEqual(words);
  });

  test('is cut where it is too long, and says so', () => {
    const { text, cut } = readQuery('长'.repeat(mostQueryCharacters + 1));
    expect([[...text].length, cut]).toEqual([mostQueryCharacters, true]);
    expect(readQuery('长'.repeat(mostQueryCharacters)).cut).toBe(false);
  });

  test('of whatever bytes becomes phrases of letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const { tokens } of readQuery(typed).words) {
          expect(tokens.length).toBeGreaterThan(0);
          for (const token of tokens) expect(token).not.toMatch(/[\s"*:()]/);
        }
      }),
    );
  });
});

test('a folded text knows where each of its units comes from', () => {
  expect(folded('㎡Ａ')).toEqual({ text: 'm2a', from: [0, 0, 1, 2] });
});

test('a text is folded character by character', () => {
  const plain = (character: string) => character.normalize('NFKC').toLowerCase();
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), paragraph), (text) => {
      expect(folded(text).text).toBe([...text.toWellFormed()].map(plain).join(''));
    }),
  );
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    expect(folded(character).text).toBe(plain(character));
  }
});
