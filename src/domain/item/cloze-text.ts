const dash = /^[-–—]$/;
const stroke = /^[./:–—-]$/;
const digit = /^\d$/;

/** A sign that makes a number another number: the point of 3.5, the dash of 5-10, the minus of -3, per cent. */
function ofNumber(sign: string, before: string, after: string): boolean {
  if (sign === '%' || sign === '‰') return true;
  if (!digit.test(after)) return false;
  if (stroke.test(sign) && /^[\d%‰]$/.test(before)) return true;
  return dash.test(sign) && !/^[\p{L}\p{M}\p{N}]$/u.test(before);
}

/**
 * What counts of a wording: NFKC (full-width letters and signs become half-width), no white space or invisible
 * signs, no punctuation but that of numbers (so no commas between groups of digits), lower case. Chinese numerals are
 * not converted: authors list them.
 */
export function foldCloze(text: string): string {
  const signs = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Cf}]/gu, ''),
  ];
  const kept: string[] = [];
  for (const [index, sign] of signs.entries()) {
    if (!/^\p{P}$/u.test(sign)) kept.push(sign);
    else if (ofNumber(sign, kept.at(-1) ?? '', signs[index + 1] ?? ''))
      kept.push(dash.test(sign) ? '-' : sign);
  }
  // What stood apart may now belong together.
  return kept.join('').normalize('NFKC');
}

/** Whether a given wording is one of those accepted. One that folds to nothing never is. */
export function fitsBlank(given: string, accept: readonly string[]): boolean {
  const folded = foldCloze(given);
  return folded !== '' && accept.some((wording) => foldCloze(wording) === folded);
}
