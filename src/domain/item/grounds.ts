import { hashOf } from '../../kernel/hash.ts';
import type { StaleReason } from '../../schemas/audience/stale-item.ts';

/** A number or word of a policy; null where the policies in force say nothing there. */
export type FigureValue = string | number | null;

/** What the key of an item rests on, at the moment it was confirmed or now. */
export interface Grounds {
  /** Hash of the words of its paragraph; null when the manual has no such place. */
  paragraph: string | null;
  /** Policy figures by path; empty for an item that rests on none. */
  figures: Readonly<Record<string, FigureValue>>;
}

/** Why an item may not be drawn into new forms: how its grounds now differ from those confirmed. Empty: it may. */
export function whyStale(confirmed: Grounds, now: Grounds): StaleReason[] {
  const reasons: StaleReason[] = [];
  if (now.paragraph === null) reasons.push('paragraph-gone');
  else if (now.paragraph !== confirmed.paragraph) reasons.push('paragraph');
  const moved = Object.entries(confirmed.figures).some(([path, value]) => now.figures[path] !== value);
  if (moved) reasons.push('policy');
  return reasons;
}

interface AnchoredChapter {
  id: string;
  anchors: readonly { id: string; section: string; hash: string }[];
}

/** Hashes by anchor, `<chapter>#<id>`; that of a section covers all its paragraphs, their ids and order. */
export function groundHashes(chapters: readonly AnchoredChapter[]): Map<string, string> {
  return new Map(
    chapters.flatMap(({ id, anchors }) =>
      anchors.map((anchor) => {
        const own = anchors.filter((one) => one.section === anchor.id && one.hash !== '');
        const hash = anchor.hash || hashOf(own.map((one) => [one.id, one.hash])).slice(0, 16);
        return [`${id}#${anchor.id}`, hash] as const;
      }),
    ),
  );
}
