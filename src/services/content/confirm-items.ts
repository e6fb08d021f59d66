import { commit } from '../../../db/commit.ts';
import type { Grounds } from '../../domain/item/grounds.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hashOf } from '../../kernel/hash.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import { insertConfirmations } from '../../store/confirmation.ts';
import { statusesAsOf } from '../../store/content.ts';
import { insertProposal, selectOpenProposals } from '../../store/proposal.ts';
import type { Context } from '../context.ts';
import type { Applied } from './apply-changes.ts';
import { confirmationRow, groundsByVersion } from './confirmation.ts';
import { type JudgedItem, judgeItems, readContentState, stateConfirmed } from './content-state.ts';
import { itemMoves, moveAudit, moveFacts, moveWrites } from './item-moves.ts';

/** Kind of the proposal by which a second person confirms exam items. */
export const confirmItemsKind = 'confirm-items';

/** One exam item as it is proposed: the second person decides on this version on these grounds. */
export interface ProposedConfirmation {
  itemId: string;
  versionId: string;
  anchor: string;
  grounds: Grounds;
}

export interface ConfirmInput {
  itemIds: readonly string[];
  /** By item id, the `seen` that was shown; an item that rests on something else by now is not confirmed unseen. */
  seen?: Readonly<Record<string, string>>;
  key: string;
}

/** What became of the items named; each list holds authored ids. */
export interface ConfirmReport {
  /** Practice items: in new forms again. */
  confirmed: string[];
  /** Exam items: they wait for a second person. */
  proposed: string[];
  /** Exam items proposed before on the same grounds. */
  waiting: string[];
  /** Items that are not stale. */
  live: string[];
  /** Items whose paragraph is gone: no confirmation helps, the item needs another anchor. */
  gone: string[];
}

/**
 * Confirms stale items on what they rest on now. Practice items count at once; exam items become a proposal that another
 * person decides. Whoever calls has asked who may. Refusals: `not-found` with the id of an item that does not count,
 * `conflict` when what counts changed meanwhile, or an item rests on something else than was shown.
 */
export async function confirmItems(
  context: Context,
  input: ConfirmInput & { actorId: string },
): Promise<Result<ConfirmReport>> {
  const { db, now, today } = context;
  const itemIds = [...new Set(input.itemIds)].sort();
  const state = await readContentState(db);
  const judged = new Map(judgeItems(state, today).map((one) => [one.item.itemId, one]));
  const unknown = itemIds.find((id) => !judged.has(id));
  if (unknown !== undefined) return refuse('not-found', { item: unknown.slice(0, 80) });
  const named = itemIds.map((id) => judged.get(id)!);
  const changed = named.find((one) => one.reasons.length > 0 && !sawThis(input, one));
  if (changed) return refuse('conflict');
  const stale = named.filter((one) => one.reasons.length > 0);
  const gone = stale.filter((one) => one.now.paragraph === null);
  const sound = stale.filter((one) => one.now.paragraph !== null);
  const open = await openConfirmations(db);
  const exam = sound.filter((one) => one.item.bank === 'exam');
  const proposed = exam.filter((one) => !open.has(hashOf(proposedOf(one))));
  const confirmed = sound.filter((one) => one.item.bank !== 'exam');
  const ids = (list: readonly JudgedItem[]) => list.map((one) => one.item.itemId);
  const report: ConfirmReport = {
    confirmed: ids(confirmed),
    proposed: ids(proposed),
    waiting: ids(exam.filter((one) => !proposed.includes(one))),
    live: ids(named.filter((one) => one.reasons.length === 0)),
    gone: ids(gone),
  };
  const confirmations = confirmed.map(proposedOf);
  const moves = itemMoves(stateConfirmed(state, groundsByVersion(confirmations)), today);
  const proposals = proposed.map(proposedOf);
  const proposalId = `confirm-${hashOf({ key: input.key, by: input.actorId }).slice(0, 16)}`;
  const summary = {
    verb: 'confirm-items',
    subjectKind: 'content',
    subjectId: proposals.length > 0 ? proposalId : hashOf(moveFacts(moves)).slice(0, 16),
    facts: { confirmed: confirmed.length, proposed: proposed.length },
  };
  // Nothing to confirm is a command too: a repeat, which finds the items live, is told what the first one was told.
  return commit(db, {
    actorId: input.actorId,
    verb: 'confirm-items',
    key: input.key,
    payload: { itemIds },
    at: now,
    token: context.newId(),
    guards: [statusesAsOf(state.stamp)],
    writes: [
      ...insertConfirmations(confirmations.map(confirmationRow), {
        confirmedBy: input.actorId,
        confirmedAt: now,
        proposalId: null,
      }),
      ...moveWrites(moves, now),
      ...(proposals.length > 0
        ? [
            insertProposal({
              id: proposalId,
              kind: confirmItemsKind,
              payloadJson: canonicalJson(proposals),
              proposedBy: input.actorId,
              proposedAt: now,
            }),
          ]
        : []),
    ],
    audit: confirmed.length + proposed.length > 0 ? [summary, ...moveAudit(moves)] : [],
    reply: report,
  });
}

/** An item as it would be proposed now. */
export const proposedOf = ({ item, now }: JudgedItem): ProposedConfirmation => ({
  itemId: item.itemId,
  versionId: item.versionId,
  anchor: item.anchor,
  grounds: now,
});

/** Names version and grounds of an item, to tell whether a person saw what she confirms. */
export const seenOf = (one: JudgedItem): string => hashOf(proposedOf(one)).slice(0, 12);

const sawThis = ({ seen }: ConfirmInput, one: JudgedItem): boolean =>
  seen === undefined || seen[one.item.itemId] === seenOf(one);

/** Confirmations that wait for a second person, by hash: the same item on the same grounds is not proposed twice. */
export async function openConfirmations(db: Context['db']): Promise<Set<string>> {
  const open = await selectOpenProposals(db);
  return new Set(
    open
      .filter((row) => row.kind === confirmItemsKind)
      .flatMap((row) => (JSON.parse(row.payloadJson) as ProposedConfirmation[]).map((one) => hashOf(one))),
  );
}

/**
 * Puts an approved confirmation into effect. An item whose version or grounds changed since it was proposed is passed
 * over and stays stale: nobody has looked at what it rests on now.
 */
export async function applyConfirmations(
  { db, now, today }: Context,
  proposed: readonly ProposedConfirmation[],
  by: { actorId: string; proposalId: string },
): Promise<Applied> {
  const state = await readContentState(db);
  const asNow = new Set(judgeItems(state, today).map((one) => hashOf(proposedOf(one))));
  const holding = proposed.filter((one) => asNow.has(hashOf(one)));
  const moves = itemMoves(stateConfirmed(state, groundsByVersion(holding)), today);
  return {
    guards: [statusesAsOf(state.stamp)],
    writes: [
      ...insertConfirmations(holding.map(confirmationRow), {
        confirmedBy: by.actorId,
        confirmedAt: now,
        proposalId: by.proposalId,
      }),
      ...moveWrites(moves, now),
    ],
    audit: moveAudit(moves),
  };
}
