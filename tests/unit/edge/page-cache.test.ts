import { expect, test } from 'vitest';
import { cachedPage, keepPage } from '../../../src/edge/page-cache.ts';
import { eventually } from '../../support/eventually.ts';

test('many readers of a page not yet kept have it packed once', async () => {
  const key = 'one page for many readers';
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, index) => keepPage(key, new Response(`rendering ${index}`))),
  );
  expect(await sent[19]!.text()).toBe('rendering 19');
  const first = await eventually('the page is kept', () => cachedPage(key) ?? null);
  // Packing is done first come, first served: once later pages are kept, any second packing of ours would be over.
  for (const later of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await keepPage(later, new Response(later));
    await eventually(`page ${later} is kept`, () => cachedPage(later) ?? null);
  }
  expect(cachedPage(key)).toBe(first);
});
