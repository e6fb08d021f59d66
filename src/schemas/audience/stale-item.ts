/**
 * Why an item left new forms: the words of its paragraph changed, the paragraph is gone, or a policy figure it rests on
 * is another now.
 */
export const staleReasons = ['paragraph', 'paragraph-gone', 'policy'] as const;
export type StaleReason = (typeof staleReasons)[number];

/** A stale item as its author or the second person sees it. No key, option or rationale. */
export interface StaleItem {
  itemId: string;
  bank: 'practice' | 'exam';
  stem: string;
  reasons: StaleReason[];
  /** UTC epoch milliseconds since when it is stale. */
  since: number;
  /** Whether it is proposed already and waits for a second person. */
  waiting: boolean;
  /** Names the version and grounds shown: a confirmation sends it back, so that nobody confirms what they did not see. */
  seen: string;
  /** Policy figures that are another now than when it was confirmed; null: no policy in force says anything there. */
  figures: { path: string; then: string | number | null; now: string | number | null }[];
}

/** Stale items that rest on the same paragraph and were confirmed against the same words. */
export interface StaleParagraph {
  anchor: string;
  chapter: string;
  chapterEn: string;
  section: string;
  sectionEn: string;
  /** Where to read it; null when the paragraph is gone. */
  href: string | null;
  hashThen: string | null;
  hashNow: string | null;
  /** The words now, and where they differ from those confirmed; `removed` and `added` are empty if they do not. */
  words: { before: string; removed: string; added: string; after: string } | null;
  items: StaleItem[];
}
