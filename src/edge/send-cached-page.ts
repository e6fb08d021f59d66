import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedPage } from './page-cache.ts';

/** Sends a kept page in the best encoding the browser takes, or 304 when it has it already. */
export function sendCachedPage(incoming: IncomingMessage, outgoing: ServerResponse, page: CachedPage): void {
  for (const [name, value] of page.headers) outgoing.setHeader(name, value);
  outgoing.setHeader('ETag', page.etag);
  outgoing.setHeader('Vary', 'Accept-Encoding, Cookie');
  if (incoming.headers['if-none-match'] === page.etag) {
    outgoing.statusCode = 304;
    outgoing.end();
    return;
  }
  const accepts = String(incoming.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null;
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.identity;
  if (encoding) outgoing.setHeader('Content-Encoding', encoding);
  outgoing.setHeader('Content-Length', body.length);
  outgoing.end(body);
}
