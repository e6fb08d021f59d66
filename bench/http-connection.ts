import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Reply {
  status: number;
  headers: Map<string, string>;
  /** As transferred; `textOf` decodes it. */
  body: Buffer;
}

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  cookie: string;
  /** Media type and text of a POST. */
  type?: string;
  body?: string;
}

/**
 * One keep-alive HTTP/1.1 connection that reads just what our servers send. Node's own client costs more than many
 * of the requests measured here, and it would share two cores with the server.
 */
export class HttpConnection {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #settle: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.on('data', (chunk) => this.#onData(chunk));
    socket.on('error', (error) => this.#settle?.reject(error));
    socket.on('close', () => this.#settle?.reject(new Error('the server closed the connection')));
  }

  static async open(port: number): Promise<HttpConnection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new HttpConnection(socket, `127.0.0.1:${port}`);
  }

  /** Sends one request and resolves with its whole reply. One at a time. */
  ask({ method, path, cookie, type, body }: Asked): Promise<Reply> {
    const own = `${method} ${path} HTTP/1.1\r\nHost: ${this.#host}\r\nAccept-Encoding: gzip, deflate, br\r\n`;
    const origin = method === 'POST' ? `Origin: http://${this.#host}\r\nContent-Type: ${type}\r\n` : '';
    const length = body === undefined ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
    this.#socket.write(`${own}${origin}${length}Cookie: ${cookie}\r\n\r\n${body ?? ''}`);
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #onData(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const reply = readReply(this.#received);
    if (!reply) return;
    this.#received = Buffer.alloc(0);
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.resolve(reply);
  }
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
