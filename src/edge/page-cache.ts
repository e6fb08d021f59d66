import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256Hex } from '../kernel/hash.ts';
import { processWide } from '../kernel/process-wide.ts';
import { chapterStamp } from '../services/study/chapter-stamp.ts';
import type { Passage } from './gate.ts';

/** A page rendered once for all readers of one role set, with the bytes it is sent as. */
export interface CachedPage {
  headers: [string, string][];
  etag: string;
  identity: Buffer;
  gzip: Buffer;
  brotli: Buffer;
}

/** Chapters × languages × themes × role sets in use; each is about 200 kB in all its encodings. */
const mostPages = 300;
const pages = () => processWide('pages', () => new Map<string, CachedPage>());
const beingPacked = () => processWide('pages being packed', () => new Set<string>());

const chapterPath = /^\/manual\/[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * The cache key of a chapter page for whoever asks, or null where the request must be rendered. The page holds nothing
 * of the person: everything it depends on is in the key, the state of the published content included.
 */
export async function pageKey(
  { context, locale, theme }: Passage,
  method: string,
  url: string,
): Promise<string | null> {
  const { actor } = context;
  if (method !== 'GET' || !chapterPath.test(url) || !actor || actor.mustChangePassword) return null;
  const roles = [...new Set(actor.grants.map((grant) => grant.role))].sort().join();
  return [url, locale, theme, roles, await chapterStamp(context)].join('|');
}

export function cachedPage(key: string): CachedPage | undefined {
  return pages().get(key);
}

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/**
 * Answers with a rendered page and keeps it for the next reader, once it has been packed as small as it gets (off the
 * event loop). Anything but a plain success passes through.
 */
export async function keepPage(key: string, response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  const identity = Buffer.from(await response.arrayBuffer());
  // Readers who come at once all render the page, but packing costs a core for a good part of a second: once will do.
  const packing = beingPacked();
  if (!packing.has(key)) {
    packing.add(key);
    void pack(key, [...response.headers], identity)
      .catch((error: unknown) => console.error(error))
      .finally(() => packing.delete(key));
  }
  return new Response(identity, response);
}

async function pack(key: string, headers: [string, string][], identity: Buffer): Promise<void> {
  const [brotli, gzipped] = await Promise.all([
    inBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    inGzip(identity, { level: 9 }),
  ]);
  const known = pages();
  if (known.size >= mostPages) known.delete(known.keys().next().value!);
  known.set(key, {
    headers: headers.filter(([name]) => name !== 'set-cookie'),
    etag: `"${sha256Hex(identity.toString('latin1')).slice(0, 24)}"`,
    identity,
    gzip: gzipped,
    brotli,
  });
}
