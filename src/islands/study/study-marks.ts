/** What `GET /api/study/marks` answers: sections read, and the share (0 to 10000) of the last response to each item. */
interface StudyMarks {
  seen: string[];
  checks: Record<string, number>;
}

const fullShare = 10_000;

/**
 * Shows one person's marks on a page that was rendered for everybody: unhides `[data-seen-mark=<section>]`, and fills
 * `<progress data-chapter-progress>` with sections read and items (`[data-check-item]`) answered rightly.
 */
export function showMarks(chapter: string) {
  const seen = new Set<string>();
  const right = new Set<string>();

  const show = () => {
    for (const mark of document.querySelectorAll<HTMLElement>('[data-seen-mark]')) {
      mark.hidden = !seen.has(mark.dataset.seenMark ?? '');
    }
    const items = [...document.querySelectorAll<HTMLElement>('[data-check-item]')];
    const sections = document.querySelectorAll('.section[id]');
    for (const bar of document.querySelectorAll<HTMLProgressElement>('progress[data-chapter-progress]')) {
      bar.max = sections.length + items.length || 1;
      bar.value =
        [...sections].filter((section) => seen.has(section.id)).length +
        items.filter((item) => right.has(item.dataset.checkItem ?? '')).length;
    }
  };
  const see = (sections: readonly string[]) => {
    for (const section of sections) seen.add(section.slice(section.indexOf('#') + 1));
    show();
  };

  document.addEventListener('jinjie:checked', (event) => {
    const { item, share } = (event as CustomEvent<{ item: string; share: number }>).detail;
    if (share === 1) right.add(item);
    show();
  });
  fetch(`/api/study/marks?chapter=${encodeURIComponent(chapter)}`, {
    headers: { Accept: 'application/json' },
  })
    .then(async (answer) => {
      if (!answer.ok) return;
      const marks: StudyMarks = await answer.json();
      for (const [item, share] of Object.entries(marks.checks)) if (share === fullShare) right.add(item);
      see(marks.seen);
    })
    // Marks are an extra: the chapter reads the same without them.
    .catch(() => {});
  return { see };
}
