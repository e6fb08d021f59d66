import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { CandidateItem } from '../../schemas/audience/item.ts';
import type { Part } from '../../schemas/chapter.ts';
import type { LadderPolicy } from '../../schemas/ladder-policy.ts';
import type { GlossaryEntry } from '../../schemas/reference.ts';
import type { Sheet } from '../../schemas/sheet.ts';
import type { Context } from '../context.ts';
import { policyInForce } from '../standing/policy-in-force.ts';
import { type PublishedChapter, readContents, readGlossary } from './manual.ts';
import { livePracticeItems } from './practice-items.ts';
import { readSheets } from './read-sheets.ts';

/** All the page of a chapter is made of, besides its text. Nothing in it depends on who reads. */
export interface ChapterReading {
  chapter: PublishedChapter;
  part: Part;
  previous: PublishedChapter | null;
  next: PublishedChapter | null;
  items: ReadonlyMap<string, CandidateItem>;
  glossary: Record<string, GlossaryEntry>;
  policy: LadderPolicy;
  sheets: ReadonlyMap<string, Sheet>;
}

/** A live chapter with its neighbours across parts, and what its text refers to. Refuses `not-found`. */
export async function readChapter(
  { db, today }: Context,
  chapterId: string,
): Promise<Result<ChapterReading>> {
  const { parts } = await readContents(db);
  const chapters = parts.flatMap((part) => part.chapters);
  const index = chapters.findIndex((one) => one.id === chapterId);
  const chapter = chapters[index];
  const part = parts.find((one) => one.number === chapter?.part);
  if (!chapter || !part) return refuse('not-found');
  const [items, glossary, { policy }, sheets] = await Promise.all([
    livePracticeItems(db, [...chapter.checks, ...chapter.chapterCheck]),
    readGlossary(db),
    policyInForce(db, today),
    readSheets(db),
  ]);
  return ok({
    chapter,
    part,
    previous: chapters[index - 1] ?? null,
    next: chapters[index + 1] ?? null,
    items,
    glossary: Object.fromEntries(glossary.map((entry) => [entry.id, entry])),
    policy,
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
  });
}
