import { answerCheckEndpoint } from '../../endpoints/study.ts';
import { siteRoute } from '../../endpoints/site-route.ts';

export const POST = siteRoute(answerCheckEndpoint);
