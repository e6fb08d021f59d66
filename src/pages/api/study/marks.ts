import { marksEndpoint } from '../../../endpoints/study.ts';
import { siteRoute } from '../../../endpoints/site-route.ts';

export const GET = siteRoute(marksEndpoint);
