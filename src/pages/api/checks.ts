import { siteRoute } from '../../endpoints/site-route.ts';
import { answerCheckEndpoint } from '../../endpoints/study.ts';

export const POST = siteRoute(answerCheckEndpoint);
