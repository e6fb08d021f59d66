import type { ClientDirective } from 'astro';

const events = ['pointerdown', 'focusin', 'keydown'] as const;

/** Loads and hydrates on the first pointer, focus or key inside the island; until then the plain form works. */
const interaction: ClientDirective = (load, _options, element) => {
  const start = async () => {
    for (const event of events) element.removeEventListener(event, start);
    const hydrate = await load();
    await hydrate();
  };
  for (const event of events) element.addEventListener(event, start, { passive: true });
};

export default interaction;
