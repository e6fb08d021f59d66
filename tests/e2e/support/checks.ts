import { expect, type Locator, type Page } from '@playwright/test';

export const itemTypes = ['单选题', '多选题', '判断题', '排序题', '匹配题', '数值题', '填空题'] as const;
export const chapters = [
  '/manual/regulations/personal-manager-system',
  '/manual/regulations/work-processes',
  '/manual/products/wealth-investment',
] as const;

/** The checks of a type in the chapter that is open: in its text, or at its end. */
export function checksOfType(page: Page, type: string): Locator {
  const inText = page.getByRole('article', { name: '随堂检测', exact: true });
  const atEnd = page.getByRole('region', { name: '章末检测', exact: true }).getByRole('listitem');
  return inText.or(atEnd).filter({ has: page.getByText(type, { exact: true }) });
}

/** Waits until a check, touched for the first time, has come alive. */
export async function alive(check: Locator): Promise<void> {
  await expect(check.locator('astro-island')).not.toHaveAttribute('ssr');
}

/** Texts told only after answering: every rationale of a reply to a check. */
export function rationalesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(rationalesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'rationale') return typeof inner === 'string' ? [inner] : [];
    if (name === 'rationales') return Object.values(inner as Record<string, string>);
    return rationalesIn(inner);
  });
}

/** Presses Tab until the focus is inside; a person without a pointer has no other way. */
export async function tabInto(page: Page, wanted: Locator): Promise<void> {
  const holds = () => wanted.evaluate((element) => element.contains(document.activeElement));
  for (let press = 0; press < 400; press += 1) {
    if (await holds()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached it');
}
