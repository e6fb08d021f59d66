import { refusalResponse } from '../edge/refusal-response.ts';
import { decideProposal } from '../services/proposal/decide-proposal.ts';
import { backWith, type Endpoint, readBody, seeOther, signedIn } from './endpoint.ts';

/** POST /api/proposals/:id: form with decision, reason. */
export const decideProposalEndpoint: Endpoint = async (passage, request, params) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const body = await readBody(request);
  if (!body.ok) return refusalResponse(body.refusal, passage.locale);
  const { decision, reason } = body.value.fields;
  if (decision !== 'approved' && decision !== 'rejected') {
    return refusalResponse({ code: 'bad-input', params: { field: 'decision' } }, passage.locale);
  }
  const done = await decideProposal(who.value, {
    proposalId: params.id ?? '',
    decision,
    reason: String(reason ?? ''),
  });
  return done.ok ? seeOther('/proposals?done=decided') : backWith('/proposals', done.refusal);
};
