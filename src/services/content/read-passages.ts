import { wordsOf } from './paragraph-words.ts';

/** A place of a chapter as search knows it. */
export interface Passage {
  id: string;
  section: string;
  /** The heading inside the section that a paragraph stands under; empty where there is none, and for a section. */
  heading: string;
  /** Of a paragraph, its words; of a section, what stands in it outside its paragraphs: mistakes, summary, questions. */
  words: string;
}

const paragraph = /<Paragraph\s+id="([^"]+)"[^>]*>([\s\S]*?)<\/Paragraph>/g;
const heading = /^#{2,6}[ \t]+(.+)$/gm;

/** The sections and paragraphs of a chapter's text, in reading order. */
export function readPassages(body: string): Passage[] {
  return body.split(/(?=<Section\s)/).flatMap((text) => {
    const section = /^<Section\s[^>]*?id="([^"]+)"/.exec(text)?.[1];
    if (!section) return [];
    const headings = [...text.matchAll(heading)];
    const rest = text.replaceAll(paragraph, ' ').replaceAll(heading, ' ');
    return [
      { id: section, section, heading: '', words: wordsOf(rest) },
      ...[...text.matchAll(paragraph)].map((found) => ({
        id: found[1]!,
        section,
        heading: wordsOf(headings.findLast(({ index }) => index < found.index)?.[1] ?? ''),
        words: wordsOf(found[2]!),
      })),
    ];
  });
}
