import type { Database } from '../../../db/client.ts';
import type { Chapter, Part } from '../../schemas/chapter.ts';
import type { GlossaryEntry } from '../../schemas/reference.ts';
import { selectLiveVersions, selectOptionalLiveVersion } from '../../store/content.ts';

/** A chapter as published: frontmatter, anchors and what its text refers to. */
export interface PublishedChapter extends Chapter {
  id: string;
  anchors: { id: string; section: string; hash: string }[];
  checks: string[];
  characters: number;
  /** Hash of the MDX file; the built text must be of the same hash to be shown. */
  textHash: string;
}

/** The table of contents: parts with their live chapters in order. */
export async function readContents(
  db: Database,
): Promise<{ parts: (Part & { chapters: PublishedChapter[] })[] }> {
  const [parts, rows] = await Promise.all([
    selectOptionalLiveVersion(db, 'reference', 'parts'),
    selectLiveVersions(db, 'chapter'),
  ]);
  const chapters = rows
    .map((row) => JSON.parse(row.bodyJson) as PublishedChapter)
    .sort((a, b) => a.part - b.part || a.order - b.order);
  const list = parts ? (JSON.parse(parts.bodyJson) as Part[]) : [];
  return {
    parts: list.map((part) => ({
      ...part,
      chapters: chapters.filter((chapter) => chapter.part === part.number),
    })),
  };
}

export async function readGlossary(db: Database): Promise<GlossaryEntry[]> {
  const row = await selectOptionalLiveVersion(db, 'reference', 'glossary');
  return row ? (JSON.parse(row.bodyJson) as GlossaryEntry[]) : [];
}

/** Reading time in whole minutes at 350 characters a minute, a calm pace for text to be learnt. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / 350));
}

/** Where an anchor stands, for links: path and the title of its section. */
export function placeOf(
  chapters: readonly PublishedChapter[],
  anchor: string,
): { path: string; title: string; titleEn: string } | null {
  const [chapterId, fragment] = anchor.split('#');
  const chapter = chapters.find((one) => one.id === chapterId);
  const section = chapter?.anchors.find((one) => one.id === fragment)?.section;
  const titles = chapter?.sections.find((one) => one.id === section);
  return titles ? { path: `/manual/${anchor}`, title: titles.title, titleEn: titles.titleEn } : null;
}
