import type { Part } from '../../schemas/chapter.ts';
import type { GlossaryEntry } from '../../schemas/reference.ts';
import type { PlacedChapter } from './read-content.ts';

/** A title above a place, and where it opens. */
export interface TrailStep {
  title: string;
  titleEn: string;
  path: string;
}

/** One place a search may lead to. */
export interface SearchEntry {
  kind: 'chapter' | 'section' | 'paragraph' | 'term';
  path: string;
  heading: string;
  headingEn: string;
  trail: TrailStep[];
  words: string;
  wordsEn: string;
}

/** The chapter itself, its sections and its paragraphs, in reading order. */
export function chapterEntries(
  { id, chapter, passages }: PlacedChapter,
  parts: readonly Part[],
): SearchEntry[] {
  const path = `/manual/${id}`;
  const { title, titleEn, summary } = chapter;
  const part = parts.find((one) => one.number === chapter.part);
  const above = part ? [{ title: part.title, titleEn: part.titleEn, path: `/manual#${part.id}` }] : [];
  const own = { title, titleEn, path };
  const whole: SearchEntry = {
    kind: 'chapter',
    path,
    heading: title,
    headingEn: titleEn,
    trail: above,
    words: summary,
    wordsEn: '',
  };
  const inside = passages.map((passage): SearchEntry => {
    const section = sectionStep(path, chapter, passage.section);
    const isSection = passage.id === passage.section;
    return {
      kind: isSection ? 'section' : 'paragraph',
      path: `${path}#${passage.id}`,
      heading: isSection ? section.title : passage.heading,
      headingEn: isSection ? section.titleEn : '',
      trail: [...above, own, ...(isSection ? [] : [section])],
      words: passage.words,
      wordsEn: '',
    };
  });
  return [whole, ...inside];
}

/** Every term, with the section in which the manual explains it. */
export function glossaryEntries(
  glossary: readonly GlossaryEntry[],
  chapters: readonly PlacedChapter[],
): SearchEntry[] {
  return glossary.map(({ id, zh, en, definition, definitionEn, anchor }) => ({
    kind: 'term',
    path: `/glossary#${id}`,
    heading: zh,
    headingEn: en,
    trail: anchor ? explainedAt(anchor, chapters) : [],
    words: definition,
    wordsEn: definitionEn,
  }));
}

function explainedAt(anchor: string, chapters: readonly PlacedChapter[]): TrailStep[] {
  const [chapterId, place] = anchor.split('#');
  const placed = chapters.find(({ id }) => id === chapterId);
  const section = placed?.passages.find(({ id }) => id === place)?.section;
  if (!placed || !section) return [];
  return [{ ...sectionStep(`/manual/${chapterId}`, placed.chapter, section), path: `/manual/${anchor}` }];
}

function sectionStep(path: string, { sections }: PlacedChapter['chapter'], id: string): TrailStep {
  const { title, titleEn } = sections.find((one) => one.id === id) ?? { title: id, titleEn: id };
  return { title, titleEn, path: `${path}#${id}` };
}
