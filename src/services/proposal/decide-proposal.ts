import { commit } from '../../../db/commit.ts';
import type { Write } from '../../../db/statement.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { setContentStatus } from '../../store/content.ts';
import {
  decideProposalRow,
  type ProposalRow,
  proposalOpen,
  selectOpenProposals,
  selectOptionalProposal,
} from '../../store/proposal.ts';
import { holdsRole } from '../authorise.ts';
import type { ContentChange } from '../content/publish-content.ts';
import type { ActorContext } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';

/** What approving a proposal of each kind does, and who may decide it. Every act that takes two people is one of these. */
const kinds: Record<string, { roles: Role[]; apply: (payload: unknown, at: number) => Write[] }> = {
  'publish-content': {
    roles: ['author', 'hr'],
    apply: (payload, at) =>
      (payload as ContentChange[]).map((change) => setContentStatus({ ...change, changedAt: at })),
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
  return commit(db, {
    actorId: actor.personId,
    verb: 'decide-proposal',
    key: proposal.id,
    payload: { decision: input.decision },
    at: now,
    token: context.newId(),
    guards: [proposalOpen(proposal.id)],
    writes: [
      decideProposalRow(proposal.id, actor.personId, now, input.decision, reason),
      ...(input.decision === 'approved' ? kind.apply(JSON.parse(proposal.payloadJson), now) : []),
    ],
    audit: [
      {
        verb: 'decide-proposal',
        subjectKind: 'proposal',
        subjectId: proposal.id,
        facts: { kind: proposal.kind, decision: input.decision, proposedBy: proposal.proposedBy },
      },
    ],
    reply: {},
  });
}

/** Open proposals the actor may decide, newest first. */
export async function listProposals({ db, actor }: ActorContext): Promise<ProposalRow[]> {
  const rows = await selectOpenProposals(db);
  return rows.filter(
    (row) => row.proposedBy !== actor.personId && holdsRole(actor, ...(kinds[row.kind]?.roles ?? [])),
  );
}
