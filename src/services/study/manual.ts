import type { Database } from '../../../db/client.ts';
import type { Chapter, Part } from '../../schemas/chapter.ts';
import type { GlossaryEntry } from '../../schemas/reference.ts';
import { selectLiveVersionIds, selectOptionalLiveVersion } from '../../store/content.ts';
import { versionBodies } from '../version-cache.ts';

/** A chapter as published: frontmatter, anchors and what its text refers to. */
export interface PublishedChapter extends Chapter {
  id: string;
  anchors: { id: string; section: string; hash: string }[];
  checks: string[];
  characters: number;
  /** Hash of the MDX file; the built text must be of the same hash to be shown. */
  textHash: string;
}

export interface PublishedPart extends Part {
  chapters: PublishedChapter[];
}

/** The table of contents: parts with their live chapters in order. */
export async function readContents(db: Database): Promise<{ parts: PublishedPart[] }> {
  const [parts, ids] = await Promise.all([
    selectOptionalLiveVersion(db, 'reference', 'parts'),
    selectLiveVersionIds(db, 'chapter'),
  ]);
  // Three dozen chapters with their figures are half a megabyte: taken apart once, not on every page.
  const bodies = await versionBodies<PublishedChapter>(db, ids);
  const chapters = [...bodies.values()].sort((a, b) => a.part - b.part || a.order - b.order);
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

/** Where a scope of a blueprint is read: a part, a chapter or a section; null where the manual has it no longer. */
export function placeOfScope(
  parts: readonly PublishedPart[],
  scope: string,
): { path: string; title: string; titleEn: string } | null {
  const chapters = parts.flatMap((part) => part.chapters);
  if (scope.includes('#')) return placeOf(chapters, scope);
  const chapter = chapters.find((one) => one.id === scope);
  if (chapter) return { path: `/manual/${scope}`, title: chapter.title, titleEn: chapter.titleEn };
  const part = parts.find((one) => one.id === scope);
  return part ? { path: '/manual', title: part.title, titleEn: part.titleEn } : null;
}
