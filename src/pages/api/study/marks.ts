import { siteRoute } from '../../../endpoints/site-route.ts';
import { marksEndpoint } from '../../../endpoints/study.ts';

export const GET = siteRoute(marksEndpoint);
