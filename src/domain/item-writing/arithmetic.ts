/** Operators and their rank: a higher rank binds first. */
const ranks: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const powers: Readonly<Record<string, number>> = { '\u00b2': 2, '\u00b3': 3 };

type Token = number | string;

/** Numbers, operators and brackets of a text in one spelling; words between them are passed over. */
function tokensOf(text: string): Token[] {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\uff08]/g, '(')
    .replaceAll(/[\uff09]/g, ')')
    .replaceAll(/[\uff0b]/g, '+')
    .replaceAll(/[\u2212\u2013\uff0d]/g, '-')
    .replaceAll('\u00d7', '*')
    .replaceAll('\u00f7', '/')
    .replaceAll('\uff05', '%')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    // A bracket that only holds words, such as a unit, is no part of the sum.
    .replaceAll(/\([^()\d]*\)/g, '');
  return [...plain.matchAll(/(\d+):(\d\d)|(\d+(?:\.\d+)?)(%?)|[-+*/()\u00b2\u00b3]/g)].map((hit) => {
    const [sign, hour, minute, number, percent] = hit;
    if (hour) return Number(hour) * 60 + Number(minute);
    return number ? Number(number) / (percent ? 100 : 1) : sign;
  });
}

/** The value of a whole list of tokens as a sum, and whether it had an operator; null where it is none. */
function wholeSum(tokens: readonly Token[]): { value: number; operated: boolean } | null {
  let at = 0;
  let operated = false;
  const operand = (): number | null => {
    const token = tokens[at++];
    let value: number | null = null;
    if (typeof token === 'number') value = token;
    else if (token === '-') {
      const next = operand();
      return next === null ? null : -next;
    } else if (token === '+') return operand();
    else if (token === '(') {
      value = sum(1);
      if (tokens[at++] !== ')') return null;
    }
    const power = powers[String(tokens[at])];
    if (value !== null && power) {
      at += 1;
      operated = true;
      return value ** power;
    }
    return value;
  };
  const sum = (rank: number): number | null => {
    let left = operand();
    while (left !== null && (ranks[String(tokens[at])] ?? 0) >= rank && typeof tokens[at] === 'string') {
      const sign = tokens[at++] as string;
      const right = sum(ranks[sign]! + 1);
      if (right === null) return null;
      operated = true;
      left = applied(left, sign, right);
    }
    return left;
  };
  const value = sum(1);
  return value === null || at < tokens.length || !Number.isFinite(value) ? null : { value, operated };
}

const applied = (left: number, sign: string, right: number): number =>
  sign === '+' ? left + right : sign === '-' ? left - right : sign === '*' ? left * right : left / right;

/**
 * Values of the sums of a piece of text between two equals signs or full stops, such as `(1.2 − 0.75) ÷ 1.2`: the
 * longest sum that ends where the piece ends. Percentages count as hundredths, times of day as minutes, words and units
 * are passed over. Null where there is no sum.
 */
export function sumIn(piece: string): number | null {
  const tokens = tokensOf(piece);
  for (let start = 0; start < tokens.length; start += 1) {
    const found = wholeSum(tokens.slice(start));
    if (found) return found.operated ? found.value : null;
  }
  return null;
}
