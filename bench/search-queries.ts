import { resolve } from 'node:path';
import { readContent } from '../src/services/content/read-content.ts';

const count = 200;

/**
 * The queries of the measurement, the same on every machine for the same content: of every ten three terms in Chinese
 * and one in English, two pairs of characters and one longer piece of a paragraph, one of two words, one single
 * character, which has most places, and one that nothing holds and that needs a second read.
 */
export async function searchQueries(): Promise<string[]> {
  const { content } = await readContent(resolve(import.meta.dirname, '../content'));
  const runs = content.chapters.flatMap(({ passages }) =>
    passages.flatMap(({ words }) => words.match(/\p{Script=Han}{6,}/gu) ?? []),
  );
  const { glossary } = content;
  if (runs.length === 0 || glossary.length === 0) throw new Error('content/ has no text to search for');
  // Steps with no common factor with the lists walk all over them.
  const run = (n: number) => runs[(n * 7919) % runs.length]!;
  const term = (n: number) => glossary[(n * 31) % glossary.length]!;
  return Array.from({ length: count }, (_, n) => {
    switch (n % 10) {
      case 0:
      case 1:
      case 2:
        return term(n).zh;
      case 3:
        return term(n).en;
      case 4:
      case 5:
        return run(n).slice(0, 2);
      case 6:
        return run(n).slice(0, 6);
      case 7:
        return `${run(n).slice(0, 2)} ${run(n).slice(3, 5)}`;
      case 8:
        return run(n).slice(0, 1);
      default:
        return `${run(n).slice(0, 2)}${run(n + 1).slice(1, 3)}${run(n + 2).slice(2, 4)}`;
    }
  });
}
