import { attend, idleAfterMs, type SectionAttention } from './attention.ts';
import { showMarks } from './study-marks.ts';

const sendAfterMs = 2000;
const retryAfterMs = 30_000;

/** Keeps a set of the elements an observer sees, by what `nameOf` calls them. */
function watched(
  nameOf: (element: Element) => string,
  onChange: () => void,
  options?: IntersectionObserverInit,
) {
  const visible = new Set<string>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(nameOf(target));
      else visible.delete(nameOf(target));
    }
    onChange();
  }, options);
  return { visible, observer };
}

/** Sends sections seen, several at a time; what could not be sent waits for the next time. */
function seenPost() {
  let waiting: string[] = [];
  let scheduled = false;
  const schedule = (afterMs: number) => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      void send();
    }, afterMs);
  };
  const send = async () => {
    const sections = waiting;
    waiting = [];
    if (sections.length === 0) return;
    const sent = await fetch('/api/study/seen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sections }),
      keepalive: true,
    }).catch(() => undefined);
    // A refusal stays a refusal; only what never arrived is tried again.
    if (sent && sent.status < 500) return;
    waiting.push(...sections);
    schedule(retryAfterMs);
  };
  addEventListener('pagehide', () => void send());
  return (sections: readonly string[]) => {
    waiting.push(...sections);
    schedule(sendAfterMs);
  };
}

/**
 * Follows the reading of a chapter: marks sections read, and the section in view in the table of contents
 * (`[data-toc=<section>]`, aria-current). Reads the chapter's id from `[data-chapter]`; does nothing without one.
 */
export function followReading(): void {
  const chapter = document.querySelector<HTMLElement>('[data-chapter]')?.dataset.chapter;
  if (!chapter) return;
  const sections = [...document.querySelectorAll('.section[id]')];
  const marks = showMarks(chapter);
  const post = seenPost();

  const inView = watched(
    (section) => section.id,
    () => {},
  );
  const endInView = watched(
    (end) => end.closest('.section')?.id ?? '',
    () => {},
  );
  // The section in view is the first that reaches into the upper third of the window.
  const reading = watched(
    (section) => section.id,
    () => {
      const current = sections.find((section) => reading.visible.has(section.id))?.id;
      if (!current) return;
      for (const entry of document.querySelectorAll<HTMLElement>('[data-toc]')) {
        if (entry.dataset.toc === current) entry.setAttribute('aria-current', 'true');
        else entry.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-10% 0px -60% 0px' },
  );
  for (const section of sections) {
    inView.observer.observe(section);
    reading.observer.observe(section);
    if (section.lastElementChild) endInView.observer.observe(section.lastElementChild);
  }

  let activeMs = performance.now();
  const active = () => {
    activeMs = performance.now();
  };
  for (const event of ['scroll', 'pointermove', 'pointerdown', 'keydown']) {
    addEventListener(event, active, { passive: true });
  }
  const attention = new Map<string, SectionAttention>();
  setInterval(() => {
    const attentive = !document.hidden && performance.now() - activeMs < idleAfterMs;
    const seen = attend(attention, { inView: inView.visible, endInView: endInView.visible, attentive });
    if (seen.length === 0) return;
    marks.see(seen);
    post(seen.map((section) => `${chapter}#${section}`));
  }, 1000);
}
