/** What of a glossary entry is searched and ordered. */
interface Term {
  id: string;
  zh: string;
  en: string;
  definition: string;
  definitionEn: string;
}

/** Full-width letters and case make no difference to a reader who searches. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Terms that hold every word of the query in a name or a definition, in either language; all of them for an empty
 * query. Those named by the query come first; inside both groups the order is that of the reader's language: pinyin,
 * or the alphabet.
 */
export function searchGlossary<T extends Term>(
  terms: readonly T[],
  query: string,
  locale: 'zh-CN' | 'en',
): T[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.includes(word));
  const names = (term: T) => folded(`${term.zh} ${term.en}`);
  const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin');
  const name = (term: T) => (locale === 'en' ? term.en : term.zh);
  return terms
    .filter((term) => holds(`${names(term)} ${folded(`${term.definition} ${term.definitionEn}`)}`))
    .map((term) => ({ term, named: holds(names(term)) }))
    .sort((a, b) => Number(b.named) - Number(a.named) || collator.compare(name(a.term), name(b.term)))
    .map(({ term }) => term);
}
