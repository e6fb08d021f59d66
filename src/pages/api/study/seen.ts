import { siteRoute } from '../../../endpoints/site-route.ts';
import { recordSeenEndpoint } from '../../../endpoints/study.ts';

export const POST = siteRoute(recordSeenEndpoint);
