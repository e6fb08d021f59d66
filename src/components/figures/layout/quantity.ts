const format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** A number as the manual writes it: grouped by thousands, no zeros behind. */
export const number = (value: number): string => format.format(value);

/** A number with its unit: signs such as % stand close, words apart. */
export function quantity(value: number, unit = ''): string {
  if (unit === '') return number(value);
  return /^[%‰℃°]/.test(unit) ? `${number(value)}${unit}` : `${number(value)} ${unit}`;
}

/** A share in whole percent; below one, with one decimal. */
export function percent(share: number): string {
  return `${number(share < 0.0095 ? Math.round(share * 1000) / 10 : Math.round(share * 100))}%`;
}

/**
 * Round values that span a range, at most `most` + 1 of them: steps of 1, 2 or 5 times a power of ten. Where the range
 * is empty it is widened by one.
 */
export function ticks(least: number, greatest: number, most: number): number[] {
  const span = greatest > least ? greatest - least : 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => span / one <= most) ?? 10 * power;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil((least + span) / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
