/** Rows of a CSV text in which every cell is quoted, as ours are. */
export function readQuotedCsv(text: string): string[][] {
  const lines = text.split('\r\n').filter((line) => line !== '');
  return lines.map((line) =>
    [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((cell) => cell[1]!.replaceAll('""', '"')),
  );
}
