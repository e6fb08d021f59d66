/** Widths in ems of what is narrower or wider than its class; generous, so that no face outgrows its box. */
const narrow = /[iljtfrI.,:;'`|!()[\]{} ]/;
const wide = /[mwMW%@&]/;
const latin = /[\u0021-\u024f]/;
const latinWord = /[0-9A-Za-z\u00c0-\u024f]/;
/** Han, kana, Hangul and full-width forms. */
const fullWidth = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

function emsOf(character: string): number {
  if (narrow.test(character)) return 0.36;
  if (wide.test(character)) return 0.96;
  if (/[A-Z]/.test(character)) return 0.72;
  return latin.test(character) ? 0.6 : 1;
}

/**
 * Width of a line of text in the units of its size, without a browser: Chinese characters are one em, Latin letters by
 * class, and an eighth of an em between the two, which browsers add. An upper bound for the faces we ask for.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  let before = '';
  for (const character of text) {
    ems += emsOf(character);
    const meet =
      (latinWord.test(before) && fullWidth.test(character)) ||
      (fullWidth.test(before) && latinWord.test(character));
    if (meet) ems += 0.125;
    before = character;
  }
  return ems * size;
}
