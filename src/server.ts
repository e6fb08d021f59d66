import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import compression from 'compression';
import sirv from 'sirv';
import type { Database } from '../db/client.ts';
import { measureClockOffset, mostSkewMs } from './edge/clock.ts';
import { type GateSettings, passGate } from './edge/gate.ts';
import { sendResponse, webRequest } from './edge/node-http.ts';
import { cachedPage, pageKey } from './edge/page-cache.ts';
import { refusalResponse } from './edge/refusal-response.ts';
import { bareContentSecurityPolicy, securityHeaders } from './edge/security-headers.ts';
import { sendCachedPage } from './edge/send-cached-page.ts';
import { hotEndpoint } from './endpoints/hot-endpoints.ts';
import type { Env } from './env.ts';

type SiteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: object,
) => Promise<void>;

export interface RunningServer {
  port: number;
  /** Begins to answer with the site; until then every request is told that the node gets ready. */
  open: (db: Database) => Promise<void>;
  /** Takes no new requests, finishes those in hand, then resolves. */
  close: () => Promise<void>;
}

/** A port or a clock the node cannot serve with, in words for the operator. */
export class ListenError extends Error {}

/** Binds the port and nothing else, so that a port in use is known before anything is created. */
export async function listen(env: Env, root: string): Promise<RunningServer> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = notReady;
  const server = createServer((request, response) => handle(request, response));
  await bind(server, env);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async open(db) {
      const clockOffsetMs = await measureClockOffset(db);
      if (Math.abs(clockOffsetMs) > mostSkewMs) throw new ListenError(skewSentence(clockOffsetMs));
      const settings: GateSettings = { env, port, clockOffsetMs };
      const entry = (await import(pathToFileURL(resolve(root, 'dist/server/entry.mjs')).href)) as {
        handler: SiteHandler;
      };
      handle = createHandler(db, settings, entry.handler, root);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
      }),
  };
}

const skewSentence = (offsetMs: number) =>
  `This machine's clock is ${Math.abs(offsetMs)} ms off the database server's, more than ${mostSkewMs} ms: deadlines would differ between nodes. Synchronise the clocks (NTP) and start again.`;

function bind(server: Server, { HOST, PORT }: Env): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? 'is in use by another program'
          : `cannot be used (${error.code ?? error.message})`;
      fail(
        new ListenError(
          `Port ${PORT} on ${HOST} ${reason}. Stop that program, or choose another port with PORT.`,
        ),
      );
    });
    server.listen(PORT, HOST, () => done());
  });
}

function notReady(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '5', 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Jinjie is getting ready. Try again in a few seconds.\n');
}

function createHandler(db: Database, settings: GateSettings, site: SiteHandler, root: string) {
  const files = sirv(resolve(root, 'dist/client'), {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const fixed = pathname.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        fixed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
  const compress = compression({ threshold: 1024 });
  const secure = settings.env.PUBLIC_ORIGIN?.startsWith('https:') ?? false;
  const headers = Object.entries(securityHeaders(secure));

  return async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    try {
      for (const [name, value] of headers) outgoing.setHeader(name, value);
      const pathname = (incoming.url ?? '/').split('?')[0]!;
      if (pathname === '/health') return await sendResponse(outgoing, await health(db));
      if (incoming.method === 'GET' || incoming.method === 'HEAD') {
        const missed = await new Promise<boolean>((next) => {
          outgoing.once('close', () => next(false));
          files(incoming, outgoing, () => next(true));
        });
        if (!missed) return;
      }
      const passed = await passGate(
        db,
        {
          method: incoming.method ?? 'GET',
          header: (name) => headerOf(incoming, name),
          remoteAddress: incoming.socket.remoteAddress ?? '',
        },
        settings,
      );
      if (!passed.ok) return await sendBare(outgoing, refusalResponse(passed.refusal, 'zh-CN'));
      const hot =
        settings.env.HOT_ENDPOINTS === 'on' ? hotEndpoint(incoming.method ?? 'GET', pathname) : null;
      if (hot) {
        const request = await webRequest(incoming);
        const response = request
          ? await hot.endpoint(passed.value, request, hot.params)
          : refusalResponse({ code: 'too-large' }, passed.value.locale);
        return await sendBare(outgoing, response);
      }
      const key = await pageKey(passed.value, incoming.method ?? 'GET', incoming.url ?? '/');
      const kept = key ? cachedPage(key) : undefined;
      if (kept) return sendCachedPage(incoming, outgoing, kept);
      // Pages bring their own policy; data sent through the site's routes gets the bare one.
      outgoing.setHeader('Content-Security-Policy', bareContentSecurityPolicy);
      compress(incoming as never, outgoing as never, () => undefined);
      await site(incoming, outgoing, (error) => fail(outgoing, error), {
        passage: passed.value,
        pageKey: key,
      });
    } catch (error) {
      fail(outgoing, error);
    }
  };
}

function headerOf(incoming: IncomingMessage, name: string): string | null {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

function sendBare(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.setHeader('Content-Security-Policy', bareContentSecurityPolicy);
  return sendResponse(outgoing, response);
}

/** Whether this node may get requests: the database answers. For load balancers; tells nothing else. */
async function health(db: Database): Promise<Response> {
  await db.execute('select 1');
  return Response.json({ ready: true }, { headers: { 'Cache-Control': 'no-store' } });
}

/** A bug: logged for the operator, told to nobody in detail. */
function fail(outgoing: ServerResponse, error: unknown): void {
  if (error) console.error(error);
  if (outgoing.headersSent) return void outgoing.destroy();
  outgoing.statusCode = error ? 500 : 404;
  outgoing.setHeader('Content-Type', 'text/plain; charset=utf-8');
  outgoing.end(error ? 'Internal error. The operator’s log has the cause.\n' : 'Not found.\n');
}
