import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Reply {
  status: number;
  headers: Map<string, string>;
  /** As transferred; `textOf` decodes it. */
  body: Buffer;
}

/** The reply if all of it has arrived, else null. */
export function readReply(received: Buffer): Reply | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first, ...lines] = received.toString('latin1', 0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const rest = received.subarray(end + 4);
  const body =
    headers.get('transfer-encoding') === 'chunked'
      ? readChunks(rest)
      : readLength(rest, Number(headers.get('content-length') ?? 0));
  return body && { status: Number(first?.split(' ')[1]), headers, body };
}

function readLength(rest: Buffer, length: number): Buffer | null {
  return rest.length >= length ? rest.subarray(0, length) : null;
}

function readChunks(rest: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(rest.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (rest.length < next) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(lineEnd + 2, next - 2));
    at = next;
  }
}

/** The text of a reply, decompressed. */
export function textOf({ headers, body }: Reply): string {
  const encoding = headers.get('content-encoding');
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}
