import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const looks = [
  { colorScheme: 'light', viewport: desk },
  { colorScheme: 'dark', viewport: phone },
] as const;

/** What is wrong with the page that is shown, light on a desk and dark on a phone; each fault with its place. */
export async function faultsShown(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const { colorScheme, viewport } of looks) {
    const look = `${where} (${colorScheme}, ${viewport.width} px)`;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    for (const { id, nodes } of violations) {
      for (const { target, html } of nodes) {
        const selector = target.join(' ');
        if (id === 'target-size' && (await isWholeInView(page, selector))) continue;
        found.push(`${look}: ${id} at ${selector}: ${html.slice(0, 160)}`);
      }
    }
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (tooWide > 0) found.push(`${look}: ${tooWide} px wider than the window`);
  }
  await page.setViewportSize(desk);
  return found;
}

/** Whether a target is large enough and uncovered once it is scrolled from under a bar that stays in place. */
function isWholeInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const edges: [number, number][] = [
      [left + 2, y],
      [right - 2, y],
      [x, top + 2],
      [x, bottom - 2],
    ];
    const isOnTop = ([atX, atY]: [number, number]) => element.contains(document.elementFromPoint(atX, atY));
    return width >= 24 && height >= 24 && edges.every(isOnTop);
  });
}

/** Opens a page; what is wrong with the document as it was served, and then as it is shown. */
export async function faultsAt(page: Page, path: string): Promise<string[]> {
  const reply = await page.goto(path);
  const policy = reply?.headers()['content-security-policy'] ?? '';
  const html = (await reply?.text()) ?? '';
  return [
    ...(policy === '' || policy.includes('unsafe-') ? [`${path}: policy "${policy}"`] : []),
    ...[...html.matchAll(/<[^>]+\sstyle=[^>]*>/g)].map(
      ([tag]) => `${path}: inline style in ${tag.slice(0, 120)}`,
    ),
    ...(await faultsShown(page, path)),
  ];
}
