import { decideProposalEndpoint } from '../../../endpoints/proposal.ts';
import { siteRoute } from '../../../endpoints/site-route.ts';

export const POST = siteRoute(decideProposalEndpoint);
