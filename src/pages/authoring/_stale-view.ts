import type { MessageLocale } from '../../locale/messages.ts';
import type { StaleParagraph } from '../../schemas/audience/stale-item.ts';

const dayMs = 86_400_000;

/** Whole days since a moment, both in UTC epoch milliseconds. */
export const daysSince = (now: number) => (since: number) => Math.max(0, Math.floor((now - since) / dayMs));

interface ChapterOfPlaces {
  title: string;
  places: { place: StaleParagraph; title: string }[];
}

/** Places under the titles of their chapters, in the order given; `lost` stands for chapters that are gone. */
export function placesByChapter(
  places: readonly StaleParagraph[],
  locale: MessageLocale,
  lost: string,
): ChapterOfPlaces[] {
  const chapters = new Map<string, ChapterOfPlaces>();
  for (const place of places) {
    const title = (locale === 'en' ? place.chapterEn : place.chapter) || lost;
    const own = chapters.get(title) ?? { title, places: [] };
    const section = (locale === 'en' ? place.sectionEn : place.section) || place.anchor;
    own.places.push({ place, title: section });
    chapters.set(title, own);
  }
  return [...chapters.values()];
}
