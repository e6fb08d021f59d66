import type { Grounds } from '../../domain/item/grounds.ts';
import { boundPaths } from '../../domain/item/policy-figures.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ConfirmationRow } from '../../store/confirmation.ts';
import type { ContentState, GroundsNow } from './content-state.ts';

/** Grounds an item version is found right on. */
export interface Confirmation {
  versionId: string;
  anchor: string;
  grounds: Grounds;
}

export const confirmationRow = ({ versionId, anchor, grounds }: Confirmation): ConfirmationRow => ({
  itemVersionId: versionId,
  anchor,
  paragraphHash: grounds.paragraph,
  figuresJson: canonicalJson(grounds.figures),
});

export const groundsByVersion = (confirmations: readonly Confirmation[]): Map<string, Grounds> =>
  new Map(confirmations.map(({ versionId, grounds }) => [versionId, grounds]));

/** What is published of an item besides its version. */
interface PublishedWith {
  paragraph?: string | null | undefined;
  policyFigures?: Readonly<Record<string, string | number>> | undefined;
}

/**
 * Publication confirms an item: against the paragraph published with it, and against the figures it was written for,
 * whether or not they are in force yet. One that names none is confirmed against the ladder policy in force.
 */
export function confirmedByPublication(
  item: { versionId: string; anchor: string; fromPolicy: boolean },
  published: PublishedWith,
  now: GroundsNow,
): Confirmation {
  const { versionId, anchor, fromPolicy } = item;
  const pinned = published.policyFigures ?? {};
  const bound = fromPolicy || published.policyFigures !== undefined;
  const paths = boundPaths({ fromPolicy: bound, policyFigures: pinned });
  const paragraph = published.paragraph === undefined ? now.paragraph(anchor) : published.paragraph;
  return { versionId, anchor, grounds: { paragraph, figures: { ...now.figures(paths), ...pinned } } };
}

/**
 * Confirmations that a publication owes: of every item it brings, and of those that count without ever having been
 * confirmed, which are older than confirmations themselves.
 */
export function owedConfirmations(
  after: ContentState,
  broughtIds: ReadonlySet<string>,
  publishedWith: (versionId: string) => PublishedWith,
  now: GroundsNow,
): Confirmation[] {
  return [...after.items.values()]
    .filter(({ versionId }) => broughtIds.has(versionId) || !after.confirmed.has(versionId))
    .map((item) => confirmedByPublication(item, publishedWith(item.versionId), now));
}
