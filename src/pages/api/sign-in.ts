import { signInEndpoint } from '../../endpoints/session.ts';
import { siteRoute } from '../../endpoints/site-route.ts';

export const POST = siteRoute(signInEndpoint);
