import { confirmItemsEndpoint } from '../../../endpoints/confirm-items.ts';
import { siteRoute } from '../../../endpoints/site-route.ts';

export const POST = siteRoute(confirmItemsEndpoint);
