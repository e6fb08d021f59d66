import { CORE_SCHEMA, load } from 'js-yaml';
import { sha256Hex } from '../../kernel/hash.ts';
import { bareWords, wordsOf } from './paragraph-words.ts';
import { type Passage, readPassages } from './read-passages.ts';

/** A place in a chapter that items and links may point at. */
export interface ChapterAnchor {
  id: string;
  /** Section the paragraph stands in; its own id for a section. */
  section: string;
  /** Hash of the paragraph's words, whatever their markup and white space; empty for a section. */
  hash: string;
}

export interface ChapterSource {
  frontmatter: unknown;
  anchors: ChapterAnchor[];
  /** Words of the paragraphs by hash. */
  paragraphs: Record<string, string>;
  /** Sections and paragraphs as search knows them, in reading order. */
  passages: Passage[];
  /** Items shown as checks in the text, and glossary terms used, in order. */
  checks: string[];
  terms: string[];
  /** Figures shown from data and sheets linked to, in order. */
  figures: string[];
  sheets: string[];
  /** Open questions asked, in order. */
  openQuestions: string[];
  /** Components that stand in the text, by name and in order. */
  components: string[];
  /** Words of each section by its id, tags left out: for what must be found in it. */
  sectionWords: Record<string, string>;
  /** Chinese characters of the chapter's own prose: between tags, figures and policy tables not counted. */
  chineseCharacters: number;
  /** Reading length: Chinese characters and words of the text. */
  characters: number;
  hash: string;
}

const tag = /<(Section|Paragraph)\s+id="([^"]+)"|<\/(Section|Paragraph)>/g;

/** Takes apart an MDX chapter without running it: MDX is code, and checking content must not execute any. */
export function readChapter(text: string): ChapterSource {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'));
  const body = match?.[2] ?? text;
  const names = (component: string, prop: string) =>
    [...body.matchAll(new RegExp(`<${component}\\s[^>]*?${prop}="([^"]+)"`, 'g'))].map((hit) => hit[1]!);
  return {
    frontmatter: match ? load(match[1]!, { schema: CORE_SCHEMA }) : null,
    ...readAnchors(body),
    passages: readPassages(body),
    checks: names('Check', 'item'),
    terms: names('Term', 'id'),
    figures: names('Figure', 'id'),
    sheets: names('Sheet', 'id'),
    openQuestions: names('OpenQuestion', 'id'),
    components: [...body.matchAll(/<([A-Z][A-Za-z]*)/g)].map((hit) => hit[1]!),
    sectionWords: readSections(body),
    chineseCharacters: (wordsOf(body).match(/\p{Script=Han}/gu) ?? []).length,
    characters: (body.replaceAll(/<[^>]+>/g, '').match(/\p{Script=Han}|[A-Za-z0-9]+/gu) ?? []).length,
    hash: sha256Hex(text),
  };
}

function readAnchors(body: string): Pick<ChapterSource, 'anchors' | 'paragraphs'> {
  const anchors: ChapterAnchor[] = [];
  const paragraphs: Record<string, string> = {};
  let section = '';
  let open: { id: string; start: number } | null = null;
  for (const hit of body.matchAll(tag)) {
    const [, opened, id, closed] = hit;
    if (opened === 'Section') {
      section = id!;
      anchors.push({ id: id!, section, hash: '' });
    } else if (opened === 'Paragraph') {
      open = { id: id!, start: hit.index };
    } else if (closed === 'Paragraph' && open) {
      const words = wordsOf(body.slice(open.start, hit.index));
      const hash = sha256Hex(bareWords(words)).slice(0, 16);
      anchors.push({ id: open.id, section, hash });
      paragraphs[hash] = words;
      open = null;
    }
  }
  return { anchors, paragraphs };
}

/** What stands between the tag that opens a section and the next section. */
function readSections(body: string): Record<string, string> {
  const [, ...sections] = body.split(/(?=<Section\s)/);
  return Object.fromEntries(
    sections.map((section) => [/id="([^"]+)"/.exec(section)?.[1] ?? '', wordsOf(section)]),
  );
}
