/** An exact decimal: `digits` × 10^-`scale`. Binary fractions would put 76.51 outside 76.5 ± 0.01. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const plain = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Full-width signs and digits, the Chinese full stop typed for a decimal point, and the minus sign, as ASCII.
 */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uFF61]/g, '.')
    .replace(/\u2212/g, '-');
}

/**
 * Reads a number as candidates type it: full-width or half-width, spaces anywhere, commas between groups of
 * three. Not read, as they could mean something else: 万 and other words, percent signs, exponents, a comma as
 * decimal sign. Returns undefined for text that is no number.
 */
export function readNumber(text: string): Decimal | undefined {
  const folded = halfWidth(text).replace(/\s/g, '');
  const match = plain.exec(grouped.test(folded) ? folded.replaceAll(',', '') : folded);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (whole + fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** The decimal an author wrote, from the shortest text of the number (which is what was written). */
function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const decimal = readNumber(mantissa);
  if (!decimal) throw new Error(`an answer key holds ${value}, which is no finite number`);
  const scale = decimal.scale - Number(exponent);
  return scale >= 0
    ? { digits: decimal.digits, scale }
    : { digits: decimal.digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Whether a number lies within `tolerance` of `value`, both ends included; exact, without rounding. */
export function isWithin(given: Decimal, value: number, tolerance: number): boolean {
  const centre = decimalOf(value);
  const reach = decimalOf(tolerance);
  const scale = Math.max(given.scale, centre.scale, reach.scale);
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  const distance = at(given) - at(centre);
  return (distance < 0n ? -distance : distance) <= at(reach);
}
