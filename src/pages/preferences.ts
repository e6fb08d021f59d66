import { preferencesEndpoint } from '../endpoints/session.ts';
import { siteRoute } from '../endpoints/site-route.ts';

export const POST = siteRoute(preferencesEndpoint);
