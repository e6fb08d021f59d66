import { type IncomingHttpHeaders, request } from 'node:http';

export interface Asking {
  method?: string;
  path: string;
  /** An object goes as JSON, search params as a form, a text as it is. */
  body?: object | string;
  /** A header set to null is left out; Origin and Host are otherwise those of our own pages. */
  headers?: Record<string, string | null>;
  cookie?: string;
  /** Sends the body in chunks, with no length said beforehand. */
  chunked?: boolean;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Fields of a JSON reply. */
  json: Record<string, unknown>;
  /** Code of a refusal. */
  code: string | undefined;
}

/** Sends one plain HTTP request with exactly the headers asked for: no browser and no fetch would lie about them. */
export function ask(origin: string, asking: Asking): Promise<Reply> {
  const { body, cookie, chunked = false } = asking;
  const method = asking.method ?? (body === undefined ? 'GET' : 'POST');
  const isForm = body instanceof URLSearchParams;
  const sent =
    body === undefined ? '' : isForm || typeof body === 'string' ? String(body) : JSON.stringify(body);
  const usual: Record<string, string | null> = {
    Host: new URL(origin).host,
    Origin: method === 'GET' ? null : origin,
    Cookie: cookie ?? null,
    'Content-Type':
      body === undefined ? null : isForm ? 'application/x-www-form-urlencoded' : 'application/json',
    'Content-Length': body === undefined || chunked ? null : String(Buffer.byteLength(sent)),
  };
  const headers = Object.entries({ ...usual, ...asking.headers }).filter(([, value]) => value !== null);
  return new Promise((done, fail) => {
    const outgoing = request(
      `${origin}${asking.path}`,
      {
        method,
        headers: Object.fromEntries(headers) as Record<string, string>,
        setHost: false,
        agent: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', fail);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const json = fieldsOf(text);
          const code = (json.error as { code?: string } | undefined)?.code;
          done({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json, code });
        });
      },
    );
    outgoing.on('error', fail);
    outgoing.end(sent);
  });
}

function fieldsOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export const form = (fields: Record<string, string>) => new URLSearchParams(fields);

/** Signs in by the form; answers the cookie to send from then on. */
export async function cookieOf(origin: string, employeeNo: string, password: string): Promise<string> {
  const reply = await ask(origin, { path: '/api/sign-in', body: form({ employeeNo, password, next: '/' }) });
  const [cookie] = reply.headers['set-cookie'] ?? [];
  if (!cookie) throw new Error(`${employeeNo} could not sign in: ${reply.status} ${reply.headers.location}`);
  return cookie.split(';')[0]!;
}
