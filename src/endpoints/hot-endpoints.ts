import { clockEndpoint, saveResponsesEndpoint, submitAttemptEndpoint } from './attempt.ts';
import type { Endpoint } from './endpoint.ts';
import { marksEndpoint } from './study.ts';

interface HotRoute {
  method: string;
  pattern: RegExp;
  endpoint: Endpoint;
}

/** Endpoints answered beside the framework: on exam day its request path would cost more than the work itself. */
const hotRoutes: HotRoute[] = [
  { method: 'POST', pattern: /^\/api\/attempts\/(?<id>[^/]+)\/responses$/, endpoint: saveResponsesEndpoint },
  { method: 'POST', pattern: /^\/api\/attempts\/(?<id>[^/]+)\/submit$/, endpoint: submitAttemptEndpoint },
  { method: 'GET', pattern: /^\/api\/attempts\/(?<id>[^/]+)\/clock$/, endpoint: clockEndpoint },
  { method: 'GET', pattern: /^\/api\/study\/marks$/, endpoint: marksEndpoint },
];

export function hotEndpoint(
  method: string,
  pathname: string,
): { endpoint: Endpoint; params: Record<string, string> } | null {
  for (const route of hotRoutes) {
    const match = method === route.method ? route.pattern.exec(pathname) : null;
    if (match) return { endpoint: route.endpoint, params: { ...match.groups } };
  }
  return null;
}
