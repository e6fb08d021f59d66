import type { APIRequestContext } from '@playwright/test';

/** Every document and file that links lead to from these paths, with the cookies of a browser: text by path. */
export async function crawl(
  request: APIRequestContext,
  origin: string,
  from: readonly string[],
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = [...from];
  while (waiting.length > 0) {
    const path = waiting.pop()!;
    if (seen.has(path)) continue;
    const reply = await request.get(`${origin}${path}`);
    const text = await reply.text();
    seen.set(path, text);
    if (!(reply.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    for (const [, reference] of text.matchAll(/(?:href|src|component-url|renderer-url)="([^"]+)"/g)) {
      const url = new URL(reference!.replaceAll('&amp;', '&'), `${origin}${path}`);
      if (url.origin === origin) waiting.push(url.pathname + url.search);
    }
  }
  return seen;
}
