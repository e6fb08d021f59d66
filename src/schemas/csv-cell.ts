/**
 * What a spreadsheet may take for the start of a formula: the four signs (also full-width, which East Asian
 * editions accept), behind any blanks; or a leading tab, carriage return or NUL, which some programs drop.
 */
const formulaStart = /^(?:[\t\r\0]|[\s\0\u200b-\u200d\u2060]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/**
 * The text of one CSV cell, made harmless: a cell a spreadsheet could run as a formula gets a leading apostrophe
 * (OWASP, CSV injection). Everything else is left as it is; quoting is the writer's business.
 */
export function csvCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
