import type { Database } from '../../db/client.ts';
import type { Env } from '../env.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Context, createContext, type Locale, type Theme } from '../services/context.ts';
import { findActor } from '../services/find-actor.ts';
import { readClock } from './clock.ts';
import { readCookie, sessionTokenOf } from './cookie.ts';

/** What the gate must know of a request, so that the server and the site's middleware use it alike. */
export interface GateRequest {
  method: string;
  header: (name: string) => string | null;
  /** Address of the socket's other end. */
  remoteAddress: string;
}

export interface GateSettings {
  env: Env;
  /** The port really listened on (PORT may be 0). */
  port: number;
  clockOffsetMs: number;
}

/** What a request carries on: the context of every verb, and what pages need before anybody is signed in. */
export interface Passage {
  context: Context;
  locale: Locale;
  theme: Theme;
  secure: boolean;
  address: string;
}

/** Largest body of a request that is not an upload. A full outbox of an exam is far below. */
export const mostBodyBytes = 256 * 1024;

/**
 * The one gate every request passes: Host, Origin (every method but GET and HEAD, JSON too), size, session, clock.
 * Refusals: `host-refused`, `origin-refused`, `too-large`. Being signed in is for the endpoint or page to ask.
 */
export async function passGate(
  db: Database,
  request: GateRequest,
  settings: GateSettings,
): Promise<Result<Passage>> {
  const host = request.header('host');
  const hosts = allowedHosts(settings);
  if (!host || !hosts.includes(host.toLowerCase()))
    return refuse('host-refused', { host: host?.slice(0, 100) ?? '' });
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (writes && !originAllowed(request, host, hosts, settings.env)) return refuse('origin-refused');
  if (Number(request.header('content-length') ?? 0) > mostBodyBytes) return refuse('too-large');
  const secure = settings.env.PUBLIC_ORIGIN?.startsWith('https:') ?? false;
  const cookies = request.header('cookie');
  const token = sessionTokenOf(cookies, secure);
  const now = readClock(settings.clockOffsetMs);
  const actor = token ? await findActor(db, token, now) : null;
  return ok({
    context: createContext(db, actor, now),
    locale: actor?.locale ?? (readCookie(cookies, 'locale') === 'en' ? 'en' : 'zh-CN'),
    theme: actor?.theme ?? themeOf(readCookie(cookies, 'theme')),
    secure,
    address: addressOf(request, settings.env),
  });
}

function allowedHosts({ env, port }: GateSettings): string[] {
  const own = env.PUBLIC_ORIGIN ? [new URL(env.PUBLIC_ORIGIN).host] : [];
  const local = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`);
  return [...own, ...local, ...env.ALLOWED_HOSTS].map((name) => name.toLowerCase());
}

/** A browser always sends Origin (or Sec-Fetch-Site) on writes; a request with neither is not from one of our pages. */
function originAllowed(request: GateRequest, host: string, hosts: string[], env: Env): boolean {
  const origin = request.header('origin');
  if (!origin) return request.header('sec-fetch-site') === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host.toLowerCase();
  const ours = env.PUBLIC_ORIGIN ? new URL(env.PUBLIC_ORIGIN) : null;
  // The address people type is one origin, scheme included: a page of the same host over http is somebody else's.
  if (from === ours?.host) return origin === ours.origin && from === host.toLowerCase();
  return from === host.toLowerCase() && hosts.includes(from);
}

function themeOf(value: string | null): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/** The client's address: behind N trusted proxies, the Nth entry of X-Forwarded-For from the right. */
function addressOf(request: GateRequest, env: Env): string {
  const hops =
    request
      .header('x-forwarded-for')
      ?.split(',')
      .map((hop) => hop.trim()) ?? [];
  return (env.TRUSTED_PROXIES > 0 ? hops.at(-env.TRUSTED_PROXIES) : undefined) ?? request.remoteAddress;
}
