import { exportPeopleEndpoint } from '../../endpoints/hr.ts';
import { siteRoute } from '../../endpoints/site-route.ts';

export const GET = siteRoute(exportPeopleEndpoint);
