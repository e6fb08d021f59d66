import type { IncomingMessage, ServerResponse } from 'node:http';
import { mostBodyBytes } from './gate.ts';

/** Bodies as they came, so that whoever needs the bytes does not read them out of a web stream again. */
const bodies = new WeakMap<Request, Buffer<ArrayBuffer>>();

/** The body of a request made here; undefined for one that was made elsewhere or has none. */
export const bodyAsItCame = (request: Request): Buffer<ArrayBuffer> | undefined => bodies.get(request);

/** A web Request over a Node request. The URL's origin is a fixed word: nothing may be built from the request's host. */
export async function webRequest(incoming: IncomingMessage): Promise<Request | null> {
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : await readAll(incoming);
  if (body === undefined) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const request = new Request(`http://site.invalid${incoming.url}`, { method, headers, body });
  if (body) bodies.set(request, body);
  return request;
}

/** The whole body, or undefined when it is larger than any of ours may be, whatever its length header said. */
async function readAll(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies);
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.setHeader('Content-Length', body.length);
  outgoing.end(body);
}
