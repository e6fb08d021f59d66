import { clockEndpoint } from '../../../../endpoints/attempt.ts';
import { siteRoute } from '../../../../endpoints/site-route.ts';

export const GET = siteRoute(clockEndpoint);
