import type { Database } from '../../../db/client.ts';
import { type Grounds, groundHashes, whyStale } from '../../domain/item/grounds.ts';
import {
  figureAt,
  inForceOn,
  type PoliciesInForce,
  type PolicyFamily,
  type PolicyRead,
  policyFamilies,
} from '../../domain/item/policy-figures.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { StaleReason } from '../../schemas/audience/stale-item.ts';
import {
  type CountingItemRow,
  selectCountingItems,
  selectNewestConfirmations,
} from '../../store/confirmation.ts';
import { selectLiveVersions, selectStatusStamp } from '../../store/content.ts';
import type { PublishedChapter } from '../study/manual.ts';

/** Kind of content of each family of policies. */
const familyKinds: Record<PolicyFamily, string> = { ladder: 'ladder-policy', service: 'service-policy' };

/** What decides which items may be drawn: all of it as it stands, or as it would stand after a change. */
export interface ContentState {
  /** Raised by every change of it; a commit decided from this state is guarded by it. */
  stamp: number;
  /** By authored id: items that count, live or stale. */
  items: Map<string, CountingItemRow>;
  /** By item version id: the grounds it was last confirmed on. */
  confirmed: Map<string, Grounds>;
  /** By kind and authored id. */
  chapters: Map<string, PublishedChapter>;
  policies: Record<PolicyFamily, Map<string, PolicyRead>>;
}

export async function readContentState(db: Database): Promise<ContentState> {
  // The stamp is read first: what changes after it makes the guard fail, never the other way round.
  const stamp = await selectStatusStamp(db);
  const [items, confirmations, chapters, ladder, service] = await Promise.all([
    selectCountingItems(db),
    selectNewestConfirmations(db),
    selectLiveVersions(db, 'chapter'),
    selectLiveVersions(db, familyKinds.ladder),
    selectLiveVersions(db, familyKinds.service),
  ]);
  const policies = (rows: typeof ladder) =>
    new Map(
      rows.map((row) => [
        row.authoredId,
        { versionId: row.id, body: JSON.parse(row.bodyJson) as PolicyRead['body'] },
      ]),
    );
  return {
    stamp,
    items: new Map(items.map((row) => [row.itemId, row])),
    confirmed: new Map(
      confirmations.map((row) => [
        row.itemVersionId,
        { paragraph: row.paragraphHash, figures: JSON.parse(row.figuresJson) as Grounds['figures'] },
      ]),
    ),
    chapters: new Map(chapters.map((row) => [row.authoredId, JSON.parse(row.bodyJson) as PublishedChapter])),
    policies: { ladder: policies(ladder), service: policies(service) },
  };
}

/** A thing that goes live or is retired, with its body. */
export interface StateChange {
  kind: string;
  authoredId: string;
  versionId: string;
  status: string;
  bank: string;
  body: unknown;
}

/** The state after changes took effect; the state given is left as it is. */
export function stateAfter(state: ContentState, changes: readonly StateChange[]): ContentState {
  const items = new Map(state.items);
  const chapters = new Map(state.chapters);
  const policies = { ladder: new Map(state.policies.ladder), service: new Map(state.policies.service) };
  for (const { kind, authoredId, versionId, status, bank, body } of changes) {
    const live = status === 'live';
    const family = policyFamilies.find((one) => familyKinds[one] === kind);
    if (kind === 'item') {
      const { anchor, fromPolicy } = body as { anchor: string; fromPolicy?: boolean };
      const row = { itemId: authoredId, versionId, status, staleSince: null, bank, anchor };
      if (live) items.set(authoredId, { ...row, fromPolicy: fromPolicy === true });
      else items.delete(authoredId);
    } else if (kind === 'chapter') {
      if (live) chapters.set(authoredId, body as PublishedChapter);
      else chapters.delete(authoredId);
    } else if (family) {
      if (live) policies[family].set(authoredId, { versionId, body: body as PolicyRead['body'] });
      else policies[family].delete(authoredId);
    }
  }
  return { ...state, items, chapters, policies };
}

/** The state after item versions were confirmed. */
export function stateConfirmed(state: ContentState, confirmed: ReadonlyMap<string, Grounds>): ContentState {
  return { ...state, confirmed: new Map([...state.confirmed, ...confirmed]) };
}

/** Looks up what items rest on in a state. */
export interface GroundsNow {
  paragraph: (anchor: string) => string | null;
  figures: (paths: readonly string[]) => Grounds['figures'];
}

export function groundsIn(state: ContentState, today: CivilDate): GroundsNow {
  const hashes = groundHashes([...state.chapters.values()]);
  const inForce: PoliciesInForce = {};
  for (const family of policyFamilies) {
    const policy = inForceOn([...state.policies[family].values()], today);
    if (policy) inForce[family] = policy;
  }
  return {
    paragraph: (anchor) => hashes.get(anchor) ?? null,
    figures: (paths) => Object.fromEntries(paths.map((path) => [path, figureAt(inForce, path)])),
  };
}

/** An item with the grounds it was confirmed on, those of now, and what follows. Items never confirmed are left out. */
export interface JudgedItem {
  item: CountingItemRow;
  confirmed: Grounds;
  now: Grounds;
  reasons: StaleReason[];
}

export function judgeItems(state: ContentState, today: CivilDate): JudgedItem[] {
  const grounds = groundsIn(state, today);
  return [...state.items.values()].flatMap((item) => {
    const confirmed = state.confirmed.get(item.versionId);
    if (!confirmed) return [];
    const now = {
      paragraph: grounds.paragraph(item.anchor),
      figures: grounds.figures(Object.keys(confirmed.figures)),
    };
    return [{ item, confirmed, now, reasons: whyStale(confirmed, now) }];
  });
}

/** Days on which another policy takes effect or one runs out, after today: on each, items must be judged again. */
export function policyDays(
  state: ContentState,
  today: CivilDate,
): { starts: CivilDate[]; ends: CivilDate[] } {
  const bodies = policyFamilies.flatMap((family) =>
    [...state.policies[family].values()].map(({ body }) => body),
  );
  const later = (days: (CivilDate | null | undefined)[], from: CivilDate) =>
    [...new Set(days.filter((day) => typeof day === 'string' && day >= from) as CivilDate[])].sort();
  return {
    starts: later(
      bodies.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > today),
      today,
    ),
    ends: later(
      bodies.map(({ effectiveTo }) => effectiveTo),
      today,
    ),
  };
}
