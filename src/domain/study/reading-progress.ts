/** A chapter as far as progress needs it; ids are `<part>/<chapter>`, sections in reading order. */
export interface ChapterOutline {
  id: string;
  sections: readonly { id: string }[];
  /** Practice items shown in the text, and those of the chapter check; the same item may stand in both. */
  checks: readonly string[];
  chapterCheck: readonly string[];
}

/** A section a reader has seen: `<part>/<chapter>#<section>`, first seen at UTC epoch milliseconds. */
export interface SeenSection {
  section: string;
  seenAt: number;
}

/** What a reader has done of one chapter. */
export interface ChapterProgress {
  /** Ids of the sections read, without the chapter. */
  seen: ReadonlySet<string>;
  sections: number;
  /** Practice items whose latest response earned everything, of all in the chapter. */
  itemsRight: number;
  items: number;
}

/** Counts what is done of a chapter. Traces of sections and items the chapter no longer has do not count. */
export function chapterProgress(
  chapter: ChapterOutline,
  seen: readonly SeenSection[],
  rightItems: ReadonlySet<string>,
): ChapterProgress {
  const paths = new Set(seen.map((one) => one.section));
  const items = new Set([...chapter.checks, ...chapter.chapterCheck]);
  return {
    seen: new Set(
      chapter.sections.map(({ id }) => id).filter((section) => paths.has(`${chapter.id}#${section}`)),
    ),
    sections: chapter.sections.length,
    itemsRight: [...items].filter((item) => rightItems.has(item)).length,
    items: items.size,
  };
}

/** Where to go on reading; `last` is the section read last, null for who has read nothing yet. */
export interface ReadOn {
  chapterId: string;
  sectionId: string;
  last: { chapterId: string; sectionId: string } | null;
}

/**
 * The first unread section after the one read last, or else the first unread one of all; null when everything is
 * read. Sections noted at the same moment count as read in reading order.
 */
export function whereToReadOn(
  chapters: readonly ChapterOutline[],
  seen: readonly SeenSection[],
): ReadOn | null {
  const seenAt = new Map(seen.map((one) => [one.section, one.seenAt]));
  const places = chapters.flatMap((chapter) =>
    chapter.sections.map(({ id }) => ({
      chapterId: chapter.id,
      sectionId: id,
      seenAt: seenAt.get(`${chapter.id}#${id}`) ?? null,
    })),
  );
  const latest = Math.max(...places.map((place) => place.seenAt ?? Number.NEGATIVE_INFINITY));
  const lastIndex = places.findLastIndex((place) => place.seenAt === latest);
  const last = places[lastIndex];
  const next =
    places.find((place, index) => index > lastIndex && place.seenAt === null) ??
    places.find((place) => place.seenAt === null);
  if (!next) return null;
  return {
    chapterId: next.chapterId,
    sectionId: next.sectionId,
    last: last ? { chapterId: last.chapterId, sectionId: last.sectionId } : null,
  };
}
