import { endSessionEndpoint } from '../../../endpoints/session.ts';
import { siteRoute } from '../../../endpoints/site-route.ts';

export const POST = siteRoute(endSessionEndpoint);
