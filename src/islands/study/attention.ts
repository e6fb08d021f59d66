/** Seconds of attention a section needs before its end counts as read. */
export const attentionNeededS = 5;
/** Without a key, pointer or scroll for this long the reader is taken to be away. */
export const idleAfterMs = 30_000;

export interface SectionAttention {
  seconds: number;
  seen: boolean;
}

/** What is on the screen in one second. */
export interface Glance {
  /** Sections of which any part is visible. */
  inView: ReadonlySet<string>;
  /** Sections whose end is visible. */
  endInView: ReadonlySet<string>;
  /** The page is visible and the reader not idle. */
  attentive: boolean;
}

/**
 * Counts one second of reading. A section is seen once its end is on screen after five seconds of attention to it,
 * so scrolling past marks nothing. Returns the sections newly seen.
 */
export function attend(sections: Map<string, SectionAttention>, glance: Glance): string[] {
  if (!glance.attentive) return [];
  const newlySeen: string[] = [];
  for (const id of glance.inView) {
    const attention = sections.get(id) ?? { seconds: 0, seen: false };
    attention.seconds += 1;
    sections.set(id, attention);
    if (attention.seen || attention.seconds < attentionNeededS || !glance.endInView.has(id)) continue;
    attention.seen = true;
    newlySeen.push(id);
  }
  return newlySeen;
}
