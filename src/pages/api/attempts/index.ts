import { startAttemptEndpoint } from '../../../endpoints/attempt.ts';
import { siteRoute } from '../../../endpoints/site-route.ts';

export const POST = siteRoute(startAttemptEndpoint);
