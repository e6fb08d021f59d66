import { type Commit, commit } from '../../../db/commit.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hashOf } from '../../kernel/hash.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { insertConfirmations, insertParagraphWords } from '../../store/confirmation.ts';
import {
  insertContentVersion,
  selectContentStatuses,
  setContentStatus,
  statusesAsOf,
} from '../../store/content.ts';
import { insertContentVersionKey } from '../../store/content-key.ts';
import { insertProposal, withdrawOpenProposals } from '../../store/proposal.ts';
import { type Context, systemActorId } from '../context.ts';
import { type Confirmation, confirmationRow, groundsByVersion, owedConfirmations } from './confirmation.ts';
import { type ContentChange, type ContentDifference, contentDifference } from './content-changes.ts';
import {
  type ContentState,
  groundsIn,
  readContentState,
  stateAfter,
  stateConfirmed,
} from './content-state.ts';
import { type ContentVersion, contentSchemaVersion } from './content-versions.ts';
import { type ItemMove, itemMoves, moveAudit, moveFacts, moveWrites, policyDayJobs } from './item-moves.ts';
import { indexWrites, owedIndex } from './search-index.ts';

/** What a publish did; each list holds version ids (retired, stale and restored: authored ids). */
export interface PublishReport {
  added: string[];
  changed: string[];
  retired: string[];
  /** Changes that bear on exams and grades: they wait for a second person. */
  proposed: string[];
  /** Items that left new forms because what they rest on has changed, and those that came back. */
  stale: string[];
  restored: string[];
  unchanged: number;
}

/** Two nodes, or an author at work, may change what counts between our reading and our writing. */
const mostTries = 3;

/**
 * Publishes the content folder: new immutable versions for what changed, retirement for what went away; content
 * written in the app is left alone. Items whose paragraph or policy figures differ from those they were confirmed
 * against become stale, and live again when they agree again. In an empty database everything goes live; afterwards
 * changes to exam items, exams and policies only become a proposal that another person decides. The search index
 * follows in the same commit, and is made good where it is missing or of an older rule. Safe to repeat: no change, no
 * write.
 */
export async function publishContent(
  context: Context,
  versions: ContentVersion[],
  actorId = systemActorId,
): Promise<Result<PublishReport>> {
  let done = await publishOnce(context, versions, actorId);
  for (let tries = 1; tries < mostTries && !done.ok && done.refusal.code === 'conflict'; tries += 1) {
    done = await publishOnce(context, versions, actorId);
  }
  return done;
}

type Statuses = Awaited<ReturnType<typeof selectContentStatuses>>;

async function publishOnce(
  context: Context,
  versions: ContentVersion[],
  actorId: string,
): Promise<Result<PublishReport>> {
  const before = await readContentState(context.db);
  const statuses = await selectContentStatuses(context.db);
  const difference = contentDifference(statuses, versions);
  const { confirmations, moves, after, proposed } = consequences(context, before, difference, versions);
  const report = reportOf(statuses, versions.length, difference, moves);
  const changes = [...difference.atOnce, ...proposed];
  const index = await owedIndex(context.db, versions, difference.atOnce);
  const owed = [changes, moves, confirmations, index];
  if (owed.every((list) => list.length === 0)) return ok(report);
  const facts = {
    changes,
    moves: moveFacts(moves),
    confirmed: confirmations.map((one) => one.versionId),
    indexed: index.map(({ owner, stamp }) => ({ owner, stamp })),
  };
  const proposal = proposalOf(context, statuses, proposed, actorId);
  return commit(context.db, {
    actorId,
    verb: 'publish-content',
    key: hashOf({ from: stateOf(statuses), ...facts }),
    payload: facts,
    at: context.now,
    token: context.newId(),
    guards: [statusesAsOf(before.stamp)],
    writes: [
      ...difference.fresh.flatMap((version) => versionWrites(version, context.now)),
      ...insertParagraphWords(wordsOf(difference.fresh)),
      ...difference.atOnce.map(({ kind, authoredId, versionId, status }) =>
        setContentStatus({ kind, authoredId, versionId, status, changedAt: context.now }),
      ),
      ...insertConfirmations(confirmations.map(confirmationRow), {
        confirmedBy: actorId,
        confirmedAt: context.now,
        proposalId: null,
      }),
      ...moveWrites(moves, context.now),
      ...policyDayJobs(after, context.today),
      ...indexWrites(index),
      ...proposal,
    ],
    audit: [summaryOf(report, facts), ...moveAudit(moves)],
    reply: report,
  });
}

/** What a publish does to items beyond the changes themselves. */
function consequences(
  context: Context,
  before: ContentState,
  { atOnce, waiting }: ContentDifference,
  versions: readonly ContentVersion[],
): { confirmations: Confirmation[]; moves: ItemMove[]; after: ContentState; proposed: ContentChange[] } {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const bodied = atOnce.map((change) => ({ ...change, body: byId.get(change.versionId)?.body ?? {} }));
  const changed = stateAfter(before, bodied);
  const now = groundsIn(changed, context.today);
  const brought = new Set(atOnce.map((change) => change.versionId));
  const figuresOf = (versionId: string) => ({ policyFigures: byId.get(versionId)?.policyFigures });
  const confirmations = owedConfirmations(changed, brought, figuresOf, now);
  const after = stateConfirmed(changed, groundsByVersion(confirmations));
  const proposed = waiting.map(({ bank: _, ...change }): ContentChange => {
    if (change.kind !== 'item' || change.status !== 'live') return change;
    const { body, policyFigures } = byId.get(change.versionId)!;
    const paragraph = now.paragraph((body as { anchor: string }).anchor);
    return { ...change, paragraph, ...(policyFigures ? { policyFigures } : {}) };
  });
  return { confirmations, moves: itemMoves(after, context.today), after, proposed };
}

function reportOf(
  statuses: Statuses,
  all: number,
  { fresh, atOnce, waiting }: ContentDifference,
  moves: readonly ItemMove[],
): PublishReport {
  const known = (change: ContentChange) =>
    statuses.some((row) => row.kind === change.kind && row.authoredId === change.authoredId);
  const live = atOnce.filter((change) => change.status === 'live');
  const moved = (to: string) => moves.filter((move) => move.to === to).map(({ item }) => item.itemId);
  return {
    added: live.filter((change) => !known(change)).map((change) => change.versionId),
    changed: live.filter(known).map((change) => change.versionId),
    retired: atOnce.filter((change) => change.status === 'retired').map((change) => change.authoredId),
    proposed: waiting.map((change) => change.versionId),
    stale: moved('stale'),
    restored: moved('live'),
    unchanged: all - fresh.length,
  };
}

/** The moment of the last change belongs to the state started from: a change taken back and made again is a new one. */
const stateOf = (rows: Statuses) =>
  rows.map((row) => [row.kind, row.authoredId, row.versionId, row.status, row.changedAt]);

/** The proposal of what waits; it replaces an open one, whose approval would bring back what this one overtook. */
function proposalOf(
  { now }: Context,
  statuses: Statuses,
  proposed: readonly ContentChange[],
  proposedBy: string,
): Commit<unknown>['writes'] {
  if (proposed.length === 0) return [];
  // An item that has turned stale is still the same to start from: what was refused is not proposed again for that.
  const from = statuses
    .filter((row) => proposed.some((one) => one.kind === row.kind && one.authoredId === row.authoredId))
    .map((row) => (row.status === 'stale' ? { ...row, status: 'live' } : row));
  const id = `publish-${hashOf({ from: stateOf(from), proposed }).slice(0, 16)}`;
  const payloadJson = canonicalJson(proposed);
  return [
    insertProposal({ id, kind: 'publish-content', payloadJson, proposedBy, proposedAt: now }),
    withdrawOpenProposals('publish-content', id, now),
  ];
}

function summaryOf(report: PublishReport, facts: object): Commit<unknown>['audit'][number] {
  return {
    verb: 'publish-content',
    subjectKind: 'content',
    subjectId: hashOf(facts).slice(0, 16),
    facts: {
      added: report.added.length,
      changed: report.changed.length,
      retired: report.retired.length,
      proposed: report.proposed.length,
      stale: report.stale.length,
      restored: report.restored.length,
    },
  };
}

const wordsOf = (versions: readonly ContentVersion[]): Record<string, string> =>
  Object.assign({}, ...versions.map(({ paragraphs }) => paragraphs ?? {}));

function versionWrites(version: ContentVersion, at: number) {
  const row = {
    id: version.id,
    kind: version.kind,
    authoredId: version.authoredId,
    schemaVersion: contentSchemaVersion,
    bank: version.bank,
    bodyJson: canonicalJson(version.body),
    hash: version.hash,
    origin: 'file',
    publishedAt: at,
  };
  const writes = [insertContentVersion(row)];
  if (version.key)
    writes.push(insertContentVersionKey({ versionId: version.id, keyJson: canonicalJson(version.key()) }));
  return writes;
}
