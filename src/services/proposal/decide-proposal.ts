import { commit } from '../../../db/commit.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import {
  decideProposalRow,
  type OpenProposalRow,
  proposalOpen,
  selectOpenProposals,
  selectOptionalProposal,
} from '../../store/proposal.ts';
import { holdsRole } from '../authorise.ts';
import { type Applied, applyChanges } from '../content/apply-changes.ts';
import { applyConfirmations, confirmItemsKind, type ProposedConfirmation } from '../content/confirm-items.ts';
import type { ContentChange } from '../content/content-changes.ts';
import type { ActorContext, Context } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';

interface ProposalKind {
  /** Who may decide it. */
  roles: Role[];
  /** What approving it does, as part of the decision's own commit. */
  apply: (
    context: Context,
    payload: unknown,
    by: { actorId: string; proposalId: string },
  ) => Promise<Applied>;
}

/** Every act that takes two people is one of these. */
const kinds: Readonly<Record<string, ProposalKind>> = {
  'publish-content': {
    roles: ['author', 'hr'],
    apply: (context, payload, by) => applyChanges(context, payload as ContentChange[], by),
  },
  [confirmItemsKind]: {
    roles: ['author', 'hr'],
    apply: (context, payload, by) => applyConfirmations(context, payload as ProposedConfirmation[], by),
  },
};

/**
 * Decides an open proposal and, if approved, does what it proposes, in one write. Refuses the person who proposed it
 * (`two-people-needed`), people without a role for its kind (logged), and one already decided (`conflict`).
 */
export async function decideProposal(
  context: ActorContext,
  input: { proposalId: string; decision: 'approved' | 'rejected'; reason: string },
): Promise<Result<object>> {
  const { db, actor, now } = context;
  const proposal = await selectOptionalProposal(db, input.proposalId);
  const kind = proposal ? kinds[proposal.kind] : undefined;
  if (!proposal || !kind) return refuse('not-found');
  if (!holdsRole(actor, ...kind.roles)) {
    await recordRefusedAccess(context, 'proposal', proposal.id);
    return refuse('not-allowed');
  }
  if (proposal.proposedBy === actor.personId) return refuse('two-people-needed');
  if (input.decision === 'rejected' && input.reason.trim() === '')
    return refuse('bad-input', { field: 'reason' });
  const reason = input.reason.trim().slice(0, 500);
  const by = { actorId: actor.personId, proposalId: proposal.id };
  const applied =
    input.decision === 'approved' ? await kind.apply(context, JSON.parse(proposal.payloadJson), by) : null;
  return commit(db, {
    actorId: actor.personId,
    verb: 'decide-proposal',
    key: proposal.id,
    payload: { decision: input.decision },
    at: now,
    token: context.newId(),
    guards: [proposalOpen(proposal.id), ...(applied?.guards ?? [])],
    writes: [
      decideProposalRow(proposal.id, actor.personId, now, input.decision, reason),
      ...(applied?.writes ?? []),
    ],
    audit: [
      {
        verb: 'decide-proposal',
        subjectKind: 'proposal',
        subjectId: proposal.id,
        facts: { kind: proposal.kind, decision: input.decision, proposedBy: proposal.proposedBy },
      },
      ...(applied?.audit ?? []),
    ],
    reply: {},
  });
}

/** Open proposals the actor may decide, newest first. */
export async function listProposals({ db, actor }: ActorContext): Promise<OpenProposalRow[]> {
  const rows = await selectOpenProposals(db);
  return rows.filter(
    (row) => row.proposedBy !== actor.personId && holdsRole(actor, ...(kinds[row.kind]?.roles ?? [])),
  );
}
