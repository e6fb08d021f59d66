import { fill } from '../locale/fill.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';
import { readingMinutes } from '../services/study/manual.ts';
import type { ReadingProgress } from '../services/study/reading-progress.ts';

type Numbered = { part: number; order: number };
type Titled = { title: string; titleEn: string };

export const titleIn = (one: Titled, locale: MessageLocale): string =>
  locale === 'en' ? one.titleEn : one.title;

const numeral = (n: number, locale: MessageLocale) => messages(locale).manual.numerals[n - 1] ?? String(n);

/** "Part 1" in the words of the language. */
export const partNumber = (part: number, locale: MessageLocale): string =>
  fill(messages(locale).manual.part, { n: numeral(part, locale) });

/** "Chapter 2", as it is counted inside its part. */
export const chapterNumeral = (order: number, locale: MessageLocale): string =>
  fill(messages(locale).manual.chapter, { n: numeral(order, locale) });

/** "Part 1 · Chapter 2". */
export const chapterNumber = ({ part, order }: Numbered, locale: MessageLocale): string =>
  `${partNumber(part, locale)} · ${chapterNumeral(order, locale)}`;

/** Where the reader goes on, in words for her home; null when all is read or nothing is published. */
export function readingPlace({ parts, readOn }: ReadingProgress, locale: MessageLocale) {
  const chapters = parts.flatMap((part) => part.chapters);
  const find = ({ chapterId, sectionId }: { chapterId: string; sectionId: string }) => {
    const chapter = chapters.find((one) => one.id === chapterId);
    const section = chapter?.sections.find((one) => one.id === sectionId);
    return chapter && section ? { chapter, section } : null;
  };
  const place = readOn && find(readOn);
  if (!place) return null;
  const last = readOn.last && find(readOn.last);
  const { progress } = place.chapter;
  return {
    href: `/manual/${place.chapter.id}#${place.section.id}`,
    number: chapterNumber(place.chapter, locale),
    chapter: titleIn(place.chapter, locale),
    section: titleIn(place.section, locale),
    last: last ? titleIn(last.section, locale) : null,
    done: progress.seen.size + progress.itemsRight,
    total: progress.sections + progress.items,
    minutes: readingMinutes(place.chapter.characters),
  };
}
