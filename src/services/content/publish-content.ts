import { commit } from '../../../db/commit.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hashOf } from '../../kernel/hash.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { insertContentVersion, selectContentStatuses, setContentStatus } from '../../store/content.ts';
import { insertContentVersionKey } from '../../store/content-key.ts';
import { insertProposal, withdrawOpenProposals } from '../../store/proposal.ts';
import { type Context, systemActorId } from '../context.ts';
import { type ContentVersion, contentSchemaVersion } from './content-versions.ts';

/** What a publish did; each list holds version ids (retired: authored ids). */
export interface PublishReport {
  added: string[];
  changed: string[];
  retired: string[];
  /** Changes that bear on exams and grades: they wait for a second person. */
  proposed: string[];
  unchanged: number;
}

/** One step from what is live to what the files say. */
export interface ContentChange {
  kind: string;
  authoredId: string;
  versionId: string;
  status: 'live' | 'retired';
}

/**
 * Publishes the content folder: new immutable versions for what changed, retirement for what went away; content
 * written in the app is left alone. In an empty database everything goes live; afterwards changes to exam items,
 * exams and policies only become a proposal that another person decides. Safe to repeat: no change, no write.
 */
export async function publishContent(
  context: Context,
  versions: ContentVersion[],
  actorId = systemActorId,
): Promise<Result<PublishReport>> {
  const statuses = await selectContentStatuses(context.db);
  const live = new Map(
    statuses.filter((row) => row.status === 'live').map((row) => [`${row.kind}:${row.authoredId}`, row]),
  );
  const fresh = versions.filter(
    (version) => live.get(`${version.kind}:${version.authoredId}`)?.versionId !== version.id,
  );
  const present = new Set(versions.map((version) => `${version.kind}:${version.authoredId}`));
  const gone = statuses.filter(
    (row) => row.status === 'live' && row.origin === 'file' && !present.has(`${row.kind}:${row.authoredId}`),
  );
  const first = statuses.length === 0;
  const changes = [
    ...fresh.map((version) => ({
      kind: version.kind,
      authoredId: version.authoredId,
      versionId: version.id,
      status: 'live' as const,
      bank: version.bank,
    })),
    ...gone.map((row) => ({
      kind: row.kind,
      authoredId: row.authoredId,
      versionId: row.versionId,
      status: 'retired' as const,
      bank: row.bank,
    })),
  ];
  const waits = (change: (typeof changes)[number]) => !first && needsTwoPeople(change.kind, change.bank);
  const atOnce = changes.filter((change) => !waits(change));
  const proposed = changes.filter(waits).map(({ bank: _, ...change }) => change);
  const known = (change: { kind: string; authoredId: string }) =>
    statuses.some((row) => row.kind === change.kind && row.authoredId === change.authoredId);
  const report: PublishReport = {
    added: atOnce
      .filter((change) => change.status === 'live' && !known(change))
      .map((change) => change.versionId),
    changed: atOnce
      .filter((change) => change.status === 'live' && known(change))
      .map((change) => change.versionId),
    retired: atOnce.filter((change) => change.status === 'retired').map((change) => change.authoredId),
    proposed: proposed.map((change) => change.versionId),
    unchanged: versions.length - fresh.length,
  };
  if (changes.length === 0) return ok(report);
  // The moment of the last change belongs to the state started from: a change taken back and made again is a new one.
  const state = (rows: typeof statuses) =>
    rows.map((row) => [row.kind, row.authoredId, row.versionId, row.status, row.changedAt]);
  const proposedOf = statuses.filter((row) =>
    proposed.some((change) => change.kind === row.kind && change.authoredId === row.authoredId),
  );
  const proposalId = `publish-${hashOf({ from: state(proposedOf), proposed }).slice(0, 16)}`;
  return commit(context.db, {
    actorId,
    verb: 'publish-content',
    key: hashOf({ from: state(statuses), changes }),
    payload: { changes },
    at: context.now,
    token: context.newId(),
    writes: [
      ...fresh.flatMap((version) => versionWrites(version, context.now)),
      ...atOnce.map((change) =>
        setContentStatus({
          kind: change.kind,
          authoredId: change.authoredId,
          versionId: change.versionId,
          status: change.status,
          changedAt: context.now,
        }),
      ),
      ...(proposed.length > 0
        ? [
            insertProposal({
              id: proposalId,
              kind: 'publish-content',
              payloadJson: canonicalJson(proposed),
              proposedBy: actorId,
              proposedAt: context.now,
            }),
            withdrawOpenProposals('publish-content', proposalId, context.now),
          ]
        : []),
    ],
    audit: [
      {
        verb: 'publish-content',
        subjectKind: 'content',
        subjectId: hashOf(changes).slice(0, 16),
        facts: {
          added: report.added.length,
          changed: report.changed.length,
          retired: report.retired.length,
          proposed: proposed.length,
        },
      },
    ],
    reply: report,
  });
}

/** Whether a change to this kind bears on who passes or is granted a grade. */
function needsTwoPeople(kind: string, bank: string): boolean {
  return kind === 'exam' || kind === 'ladder-policy' || (kind === 'item' && bank === 'exam');
}

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
