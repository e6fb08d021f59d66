import { and, desc, eq, inArray, like, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { practiceResponse, sectionSeen } from '../../db/schema/index.ts';
import { compile, insertRow, type Write } from '../../db/statement.ts';

export const insertPracticeResponse = (row: typeof practiceResponse.$inferInsert): Write =>
  insertRow(practiceResponse, row);

/** Notes first sight of sections. A reading trace, not a decision: no audit line, and repeating it changes nothing. */
export async function recordSectionsSeen(
  db: Database,
  personId: string,
  sections: readonly string[],
  at: number,
): Promise<void> {
  if (sections.length === 0) return;
  await db.write(
    sections.map((section) =>
      compile(
        sql`insert into section_seen (person_id, section, seen_at) values (${personId}, ${section}, ${at}) on conflict do nothing`,
      ),
    ),
  );
}

export async function selectSectionsSeen(
  db: Database,
  personId: string,
  chapterId?: string,
): Promise<{ section: string; seenAt: number }[]> {
  const own = eq(sectionSeen.personId, personId);
  return db.orm
    .select({ section: sectionSeen.section, seenAt: sectionSeen.seenAt })
    .from(sectionSeen)
    .where(chapterId ? and(own, like(sectionSeen.section, `${chapterId}#%`)) : own)
    .orderBy(desc(sectionSeen.seenAt));
}

export type PracticeRow = typeof practiceResponse.$inferSelect;

/** The latest response of a person to each practice item (of a chapter, if given). */
export function selectLatestPractice(
  db: Database,
  personId: string,
  chapterId?: string,
): Promise<PracticeRow[]> {
  const newest = db.orm
    .select({ seq: sql<number>`max(${practiceResponse.seq})`.as('seq') })
    .from(practiceResponse)
    .where(
      chapterId
        ? and(eq(practiceResponse.personId, personId), like(practiceResponse.section, `${chapterId}#%`))
        : eq(practiceResponse.personId, personId),
    )
    .groupBy(practiceResponse.itemId);
  return db.orm
    .select()
    .from(practiceResponse)
    .where(inArray(practiceResponse.seq, newest))
    .orderBy(desc(practiceResponse.seq));
}

export async function selectOptionalLatestPractice(
  db: Database,
  personId: string,
  itemId: string,
): Promise<PracticeRow | null> {
  const [row] = await db.orm
    .select()
    .from(practiceResponse)
    .where(and(eq(practiceResponse.personId, personId), eq(practiceResponse.itemId, itemId)))
    .orderBy(desc(practiceResponse.seq))
    .limit(1);
  return row ?? null;
}
