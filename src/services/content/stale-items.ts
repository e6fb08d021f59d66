import { changedSpan } from '../../domain/item/changed-span.ts';
import { hashOf } from '../../kernel/hash.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { StaleItem, StaleParagraph } from '../../schemas/audience/stale-item.ts';
import { selectParagraphWords } from '../../store/confirmation.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext, Context } from '../context.ts';
import type { PublishedItem } from '../exam/stored-form.ts';
import { recordRefusedAccess } from '../refused-access.ts';
import type { PublishedChapter } from '../study/manual.ts';
import { versionBodies } from '../version-cache.ts';
import { openConfirmations, type ProposedConfirmation, proposedOf, seenOf } from './confirm-items.ts';
import { type JudgedItem, judgeItems, readContentState } from './content-state.ts';

/** Stale items by paragraph, in the order of the manual. For authors; refuses others (`not-allowed`, logged). */
export async function listStaleItems(context: ActorContext): Promise<Result<StaleParagraph[]>> {
  if (!holdsRole(context.actor, 'author')) {
    await recordRefusedAccess(context, 'stale-items', 'all');
    return refuse('not-allowed');
  }
  return ok(await readStaleItems(context));
}

/** The same for whoever has asked who may: the operator's command. */
export function readStaleItems(context: Context): Promise<StaleParagraph[]> {
  return stalePlaces(context, (one) => one.reasons.length > 0);
}

/** Items of a proposal for the second person; those that approving would pass over are left out. */
export function readProposedItems(
  context: Context,
  proposed: readonly ProposedConfirmation[],
): Promise<StaleParagraph[]> {
  const asked = new Set(proposed.map((one) => hashOf(one)));
  return stalePlaces(context, (one) => one.reasons.length > 0 && asked.has(hashOf(proposedOf(one))));
}

async function stalePlaces(
  { db, now, today }: Context,
  wanted: (one: JudgedItem) => boolean,
): Promise<StaleParagraph[]> {
  const state = await readContentState(db);
  const judged = judgeItems(state, today).filter(wanted);
  const hashes = judged.flatMap((one) => [one.confirmed.paragraph ?? '', one.now.paragraph ?? '']);
  const [words, bodies, open] = await Promise.all([
    selectParagraphWords(db, [...new Set(hashes)]),
    versionBodies<PublishedItem>(
      db,
      judged.map((one) => one.item.versionId),
    ),
    openConfirmations(db),
  ]);
  const chapters = [...state.chapters.values()].sort((a, b) => a.part - b.part || a.order - b.order);
  const places = new Map<string, StaleParagraph>();
  for (const one of judged.toSorted((a, b) => placeIn(chapters, a) - placeIn(chapters, b))) {
    const key = `${one.item.anchor} ${one.confirmed.paragraph}`;
    const place = places.get(key) ?? placeOf(chapters, one, words);
    places.set(key, place);
    place.items.push(staleItemOf(one, bodies.get(one.item.versionId)!.stem, open, now));
  }
  return [...places.values()];
}

function staleItemOf(one: JudgedItem, stem: string, open: ReadonlySet<string>, at: number): StaleItem {
  const { item, now, confirmed, reasons } = one;
  return {
    itemId: item.itemId,
    bank: item.bank === 'exam' ? 'exam' : 'practice',
    stem,
    reasons,
    // On the day a policy takes effect, the job that writes the status comes a moment later.
    since: item.staleSince ?? at,
    waiting: open.has(hashOf(proposedOf(one))),
    seen: seenOf(one),
    figures: Object.entries(confirmed.figures)
      .map(([path, then]) => ({ path, then, now: now.figures[path] ?? null }))
      .filter((figure) => figure.then !== figure.now),
  };
}

function placeOf(
  chapters: readonly PublishedChapter[],
  { item, confirmed, now }: JudgedItem,
  words: ReadonlyMap<string, string>,
): StaleParagraph {
  const [chapterId, fragment] = item.anchor.split('#');
  const chapter = chapters.find((one) => one.id === chapterId);
  const sectionId = chapter?.anchors.find((one) => one.id === fragment)?.section;
  const section = chapter?.sections.find((one) => one.id === sectionId);
  const [then, present] = [words.get(confirmed.paragraph ?? ''), words.get(now.paragraph ?? '')];
  const shown = present ?? then;
  return {
    anchor: item.anchor,
    chapter: chapter?.title ?? '',
    chapterEn: chapter?.titleEn ?? '',
    section: section?.title ?? '',
    sectionEn: section?.titleEn ?? '',
    href: now.paragraph === null ? null : `/manual/${item.anchor}`,
    hashThen: confirmed.paragraph,
    hashNow: now.paragraph,
    words: shown === undefined ? null : changedSpan(then ?? shown, present ?? ''),
    items: [],
  };
}

/** Where an item stands in the manual, as a number to sort by; lost places come last. */
function placeIn(chapters: readonly PublishedChapter[], { item }: JudgedItem): number {
  const [chapterId, fragment] = item.anchor.split('#');
  const chapter = chapters.findIndex((one) => one.id === chapterId);
  const anchor = chapters[chapter]?.anchors.findIndex((one) => one.id === fragment) ?? -1;
  return chapter < 0 || anchor < 0 ? Number.MAX_SAFE_INTEGER : chapter * 10_000 + anchor;
}
