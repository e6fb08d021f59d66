/** A text as options are compared: width, case, white space and punctuation do not count; signs of numbers do. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<!\d)[.,]|[.,](?!\d)/g, '')
    .replaceAll(/[^\p{L}\p{N}.,%+\-−×÷=<>]/gu, '');

/** The different runs of three characters of a text; a shorter text is one run. */
export function trigramsOf(text: string): Set<string> {
  const characters = [...bareText(text)];
  if (characters.length < 3) return new Set(characters.length === 0 ? [] : [characters.join('')]);
  return new Set(characters.slice(2).map((_, at) => characters.slice(at, at + 3).join('')));
}

/** Share of the first set that lies in the second, 0 to 1; 0 of an empty set. */
export function shareWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): number {
  if (inner.size === 0) return 0;
  let both = 0;
  for (const one of inner) if (outer.has(one)) both += 1;
  return both / inner.size;
}
