import { ok, type Result, refuse } from '../../kernel/result.ts';
import { recordSectionsSeen, selectLatestPractice, selectSectionsSeen } from '../../store/study.ts';
import type { ActorContext } from '../context.ts';
import { readContents } from './manual.ts';

/** Notes that the actor read sections. A section that no chapter has is refused by name. */
export async function recordSeen(
  context: ActorContext,
  sections: readonly string[],
): Promise<Result<object>> {
  const { parts } = await readContents(context.db);
  const known = new Set(
    parts.flatMap((part) =>
      part.chapters.flatMap((chapter) => chapter.sections.map((section) => `${chapter.id}#${section.id}`)),
    ),
  );
  const unknown = sections.find((section) => !known.has(section));
  if (unknown !== undefined) return refuse('bad-input', { field: 'sections', value: unknown.slice(0, 80) });
  await recordSectionsSeen(context.db, context.actor.personId, sections, context.now);
  return ok({});
}

/** The actor's marks in one chapter: sections read, and the share of each check answered (hundredths of a per cent). */
export async function readMarks({ db, actor }: ActorContext, chapterId: string) {
  const [seen, practice] = await Promise.all([
    selectSectionsSeen(db, actor.personId, chapterId),
    selectLatestPractice(db, actor.personId, chapterId),
  ]);
  return {
    seen: seen.map((row) => row.section.split('#')[1]!),
    checks: Object.fromEntries(practice.map((row) => [row.itemId, row.shareHundredths])),
  };
}
