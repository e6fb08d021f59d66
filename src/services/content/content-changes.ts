import type { selectContentStatuses } from '../../store/content.ts';
import type { ContentVersion } from './content-versions.ts';

type StatusRow = Awaited<ReturnType<typeof selectContentStatuses>>[number];

/** One step from what is live to what the files say. */
export interface ContentChange {
  kind: string;
  authoredId: string;
  versionId: string;
  status: 'live' | 'retired';
  /** For an item that goes live: the paragraph it was published with, and the policy figures it was written for. */
  paragraph?: string | null;
  policyFigures?: Readonly<Record<string, string | number>>;
}

export interface ContentDifference {
  /** Versions that do not count yet. */
  fresh: ContentVersion[];
  /** Changes that may take effect at once, and those that wait for a second person. */
  atOnce: (ContentChange & { bank: string })[];
  waiting: (ContentChange & { bank: string })[];
}

/** A stale version still counts: it was published, and only its grounds have changed. */
const counts = (row: StatusRow) => row.status === 'live' || row.status === 'stale';

/**
 * What the files would change. Retires what is gone, but nothing written in the app. In an empty database nothing waits:
 * there is nobody yet who could decide.
 */
export function contentDifference(
  statuses: readonly StatusRow[],
  versions: readonly ContentVersion[],
): ContentDifference {
  const nameOf = (one: { kind: string; authoredId: string }) => `${one.kind}:${one.authoredId}`;
  const counting = new Map(statuses.filter(counts).map((row) => [nameOf(row), row]));
  const fresh = versions.filter((version) => counting.get(nameOf(version))?.versionId !== version.id);
  const present = new Set(versions.map(nameOf));
  const gone = statuses.filter((row) => counts(row) && row.origin === 'file' && !present.has(nameOf(row)));
  const changes = [
    ...fresh.map(({ id, kind, authoredId, bank }) => ({
      kind,
      authoredId,
      versionId: id,
      status: 'live' as const,
      bank,
    })),
    ...gone.map(({ versionId, kind, authoredId, bank }) => ({
      kind,
      authoredId,
      versionId,
      status: 'retired' as const,
      bank,
    })),
  ];
  const waits = (change: (typeof changes)[number]) =>
    statuses.length > 0 && needsTwoPeople(change.kind, change.bank);
  return {
    fresh,
    atOnce: changes.filter((change) => !waits(change)),
    waiting: changes.filter(waits),
  };
}

/** Whether a change to this kind bears on who passes or is granted a grade. */
function needsTwoPeople(kind: string, bank: string): boolean {
  const policy = kind === 'ladder-policy' || kind === 'service-policy';
  return kind === 'exam' || policy || (kind === 'item' && bank === 'exam');
}
