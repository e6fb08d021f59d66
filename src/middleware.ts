import { defineMiddleware } from 'astro:middleware';
import { passGate } from './edge/gate.ts';
import { keepPage } from './edge/page-cache.ts';
import { refusalResponse } from './edge/refusal-response.ts';
import { startedNode } from './edge/started-node.ts';

/** Pages and endpoints for people who are not signed in; everything else asks for a session. */
const openPaths = [
  '/sign-in',
  '/setup',
  '/api/sign-in',
  '/api/sign-out',
  '/api/setup',
  '/preferences',
  '/health',
];
/** What a person who must change her password may still reach. */
const beforePasswordChange = ['/account', '/api/account/password', '/api/sign-out', '/preferences'];

/**
 * Signs people in and nothing more: whether they may do a thing is asked by each service. The production server has
 * passed its gate before; without it (development) the gate is here.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const passed = context.locals.passage ? null : await passHere(context);
  if (passed instanceof Response) return passed;
  const { passage } = context.locals;
  const { actor } = passage.context;
  context.locals.locale = passage.locale;
  context.locals.theme = passage.theme;
  const { pathname, search } = context.url;
  if (!actor && !openPaths.includes(pathname)) {
    if (pathname.startsWith('/api/')) return refusalResponse({ code: 'not-signed-in' }, passage.locale);
    return context.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  }
  if (
    actor?.mustChangePassword &&
    !beforePasswordChange.includes(pathname) &&
    !openPaths.includes(pathname)
  ) {
    if (pathname.startsWith('/api/'))
      return refusalResponse({ code: 'password-change-needed' }, passage.locale);
    return context.redirect('/account', 303);
  }
  const response = await next();
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-cache');
  const { pageKey } = context.locals;
  return pageKey ? keepPage(pageKey, response) : response;
});

async function passHere(
  context: Parameters<Parameters<typeof defineMiddleware>[0]>[0],
): Promise<Response | null> {
  const { db, settings } = await startedNode();
  const { request } = context;
  const passed = await passGate(
    db,
    {
      method: request.method,
      header: (name) => request.headers.get(name),
      remoteAddress: context.clientAddress,
    },
    { ...settings, port: Number(context.url.port) || settings.port },
  );
  if (!passed.ok) return refusalResponse(passed.refusal, 'zh-CN');
  context.locals.passage = passed.value;
  return null;
}
