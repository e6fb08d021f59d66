import {
  type ChapterProgress,
  chapterProgress,
  type ReadOn,
  whereToReadOn,
} from '../../domain/study/reading-progress.ts';
import type { Part } from '../../schemas/chapter.ts';
import { selectLatestPractice, selectSectionsSeen } from '../../store/study.ts';
import type { ActorContext } from '../context.ts';
import { type PublishedChapter, readContents } from './manual.ts';

/** The table of contents as one reader has worked through it. */
export interface ReadingProgress {
  parts: (Part & { chapters: (PublishedChapter & { progress: ChapterProgress })[] })[];
  /** Null when all is read, or nothing is published. */
  readOn: ReadOn | null;
}

/** A practice response that earned everything, in hundredths of a per cent. */
const wholeShare = 10_000;

/** The manual with the actor's own marks: what is read, which items were answered rightly, and where to go on. */
export async function readProgress({ db, actor }: ActorContext): Promise<ReadingProgress> {
  const [{ parts }, seen, practice] = await Promise.all([
    readContents(db),
    selectSectionsSeen(db, actor.personId),
    selectLatestPractice(db, actor.personId),
  ]);
  const right = new Set(
    practice.filter((row) => row.shareHundredths === wholeShare).map((row) => row.itemId),
  );
  const chapters = parts.flatMap((part) => part.chapters);
  return {
    parts: parts.map((part) => ({
      ...part,
      chapters: part.chapters.map((chapter) => ({
        ...chapter,
        progress: chapterProgress(chapter, seen, right),
      })),
    })),
    readOn: whereToReadOn(chapters, seen),
  };
}
