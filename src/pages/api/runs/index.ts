import { startRunEndpoint } from '../../../endpoints/run.ts';
import { siteRoute } from '../../../endpoints/site-route.ts';

export const POST = siteRoute(startRunEndpoint);
