import type { Passage } from '../edge/gate.ts';
import type { Endpoint } from './endpoint.ts';

interface RouteContext {
  request: Request;
  params: Record<string, string | undefined>;
  locals: { passage: Passage };
}

/** Puts an endpoint behind a route of the site: src/pages/api re-exports it so. */
export function siteRoute(endpoint: Endpoint): (context: RouteContext) => Promise<Response> {
  return ({ request, params, locals }) => endpoint(locals.passage, request, params as Record<string, string>);
}
