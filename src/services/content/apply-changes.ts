import type { Commit } from '../../../db/commit.ts';
import { insertConfirmations } from '../../store/confirmation.ts';
import { selectVersions, setContentStatus, statusesAsOf } from '../../store/content.ts';
import type { Context } from '../context.ts';
import { confirmationRow, groundsByVersion, owedConfirmations } from './confirmation.ts';
import type { ContentChange } from './content-changes.ts';
import { groundsIn, readContentState, stateAfter, stateConfirmed } from './content-state.ts';
import { itemMoves, moveAudit, moveWrites, policyDayJobs } from './item-moves.ts';

/** What approving a proposal does, as part of the decision's own commit. */
export type Applied = Required<Pick<Commit<unknown>, 'guards' | 'writes' | 'audit'>>;

/**
 * Puts proposed content changes into effect: items that go live are confirmed by the two people against the paragraph
 * they were published with, and items that rest on a policy that changes here become stale, or live again.
 */
export async function applyChanges(
  { db, now, today }: Context,
  changes: readonly ContentChange[],
  by: { actorId: string; proposalId: string },
): Promise<Applied> {
  const before = await readContentState(db);
  const rows = await selectVersions(
    db,
    changes.map((change) => change.versionId),
  );
  const versions = new Map(rows.map((row) => [row.id, row]));
  const bodied = changes.map((change) => {
    const row = versions.get(change.versionId);
    if (!row) throw new Error(`version ${change.versionId} was proposed but is not in the database`);
    return { ...change, bank: row.bank, body: JSON.parse(row.bodyJson) as unknown };
  });
  const changed = stateAfter(before, bodied);
  const grounds = groundsIn(changed, today);
  const live = changes.filter((change) => change.kind === 'item' && change.status === 'live');
  const proposed = new Map(live.map((change) => [change.versionId, change]));
  const confirmations = owedConfirmations(
    changed,
    new Set(proposed.keys()),
    (versionId) => proposed.get(versionId) ?? {},
    grounds,
  );
  const after = stateConfirmed(changed, groundsByVersion(confirmations));
  const moves = itemMoves(after, today);
  return {
    guards: [statusesAsOf(before.stamp)],
    writes: [
      ...changes.map(({ kind, authoredId, versionId, status }) =>
        setContentStatus({ kind, authoredId, versionId, status, changedAt: now }),
      ),
      ...insertConfirmations(confirmations.map(confirmationRow), {
        confirmedBy: by.actorId,
        confirmedAt: now,
        proposalId: by.proposalId,
      }),
      ...moveWrites(moves, now),
      ...policyDayJobs(after, today),
    ],
    audit: moveAudit(moves),
  };
}
