import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsBlank, foldCloze } from '../../../../src/domain/item/cloze-text.ts';

/** Any text, and texts of the signs the rule is about. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'13aＡ三.,:/-–%。“ \u200B') }),
);

describe('what counts of a wording', () => {
  it.each([
    ['full width and half width are one', 'ＡＢＣ１２３', 'abc123'],
    ['case does not matter', 'LPR', 'lpr'],
    ['white space anywhere is nothing', ' 贷 款\u3000利率\t', '贷款利率'],
    ['invisible signs are nothing', '贷\u200B款', '贷款'],
    ['punctuation is nothing', '“三看”，两问。', '三看两问'],
    ['brackets and dots between names are nothing', '《商业银行法》·（一）', '商业银行法一'],
    ['the point of a number stays', '３．５', '3.5'],
    ['a full stop after a number does not', '3.', '3'],
    ['per cent stays', '５％', '5%'],
    ['a minus stays', '－3', '-3'],
    ['a minus after words is a hyphen', 'A-3', 'a3'],
    ['a range keeps its dash, whichever it is', '5%–10%', '5%-10%'],
    ['a fraction and a time keep their signs', '1/2 9：30', '1/29:30'],
    ['commas between groups of three digits are nothing', '1，000，000', '1000000'],
    ['a comma between other digits goes too, so authors write lists with words', '1,2', '12'],
    ['Chinese numerals stay what they are', '三十', '三十'],
  ])('%s', (_, given, folded) => {
    expect(foldCloze(given)).toBe(folded);
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldCloze(text);
        expect(foldCloze(once)).toBe(once);
      }),
    );
  });
});

describe('whether a wording fits a blank', () => {
  it('any accepted wording does, in any dress', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('反洗钱', '30天', '3.5%', 'LPR'),
        fc.constantFrom('', ' ', '。', '\u3000'),
        fc.constantFrom('', '（', ' ', '“'),
        (wording, after, before) => {
          expect(fitsBlank(before + wording.toLowerCase() + after, ['别的', wording])).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['another wording', '三十天', ['30天']],
    ['a number without its point', '35', ['3.5']],
    ['a positive number for a negative one', '3', ['-3']],
    ['nothing', '', ['30']],
    ['signs alone, even where the accepted wording folds to nothing', '。', ['，']],
  ])('%s does not', (_, given, accept) => {
    expect(fitsBlank(given, accept)).toBe(false);
  });
});
