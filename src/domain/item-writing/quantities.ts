import type { WritingWords } from './writing-words.ts';

/** A number of a text, by the readings it allows: as it stands, and by its scale (10 % is 10 and 0.1). */
export interface Quantity {
  text: string;
  readings: readonly number[];
  /** Written in numerals of the language, not in digits. */
  spelled: boolean;
  /** Whether a unit follows. */
  measured: boolean;
}

/** Every number of a text, in digits or in numerals of the language. */
export function quantitiesIn(text: string, words: WritingWords): Quantity[] {
  const great = `${words.tenThousand}${words.hundredMillion}`;
  const small = `${words.digits.join('')}${words.ten}${words.hundred}${words.thousand}`;
  const unit = `(?=\\s*(${words.units})?)`;
  const digits = new RegExp(`(\\d+(?:\\.\\d+)?)\\s*([%${great}])?${unit}`, 'gu');
  const first = `${words.digits.join('')}${words.ten}`;
  const spelled = new RegExp(`([${first}][${small}${great}]*)(${words.tenth}?)${unit}`, 'gu');
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/g, '');
  const scales: Record<string, number> = {
    '%': 0.01,
    [words.tenThousand]: 1e4,
    [words.hundredMillion]: 1e8,
  };
  const inDigits = [...plain.matchAll(digits)].map(([whole, number, scale, measure]) => ({
    text: `${whole}${measure ?? ''}`.trim(),
    readings: [Number(number), ...(scale ? [Number(number) * scales[scale]!] : [])],
    spelled: false,
    measured: measure !== undefined || scale !== undefined,
  }));
  const inWords = [...plain.matchAll(spelled)].map(([whole, numeral, tenths, measure]) => {
    const value = numeralValue(numeral!, words);
    return {
      text: `${whole}${measure ?? ''}`,
      readings: tenths ? [value * 10, value / 10] : [value],
      spelled: true,
      measured: measure !== undefined || tenths !== '',
    };
  });
  return [...inDigits, ...inWords];
}

/** The value of a numeral such as "three hundred and twenty"; a row of digits is read one by one, as years are. */
function numeralValue(numeral: string, words: WritingWords): number {
  const digit = (sign: string) => words.digits.findIndex((signs) => signs.includes(sign));
  const steps: Record<string, number> = { [words.ten]: 10, [words.hundred]: 100, [words.thousand]: 1000 };
  const greats: Record<string, number> = { [words.tenThousand]: 1e4, [words.hundredMillion]: 1e8 };
  let total = 0;
  let part = 0;
  let last: number | null = null;
  for (const sign of numeral) {
    if (greats[sign]) {
      total = (total + part + (last ?? 0) || 1) * greats[sign];
      part = 0;
      last = null;
    } else if (steps[sign]) {
      part += (last ?? 1) * steps[sign];
      last = null;
    } else last = (last ?? 0) * 10 + digit(sign);
  }
  return total + part + (last ?? 0);
}
