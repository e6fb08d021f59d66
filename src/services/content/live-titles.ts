import type { Database } from '../../../db/client.ts';
import { selectLiveVersions } from '../../store/content.ts';

export interface Title {
  title: string;
  titleEn: string;
}

/** Titles of what is published now, by authored id. What was withdrawn is not among them. */
export interface LiveTitles {
  exams: ReadonlyMap<string, Title>;
  scenarios: ReadonlyMap<string, Title>;
}

export async function readLiveTitles(db: Database): Promise<LiveTitles> {
  const [exams, scenarios] = await Promise.all([
    selectLiveVersions(db, 'exam'),
    selectLiveVersions(db, 'scenario'),
  ]);
  const titles = (rows: typeof exams) =>
    new Map(
      rows.map((row) => {
        const { title, titleEn } = JSON.parse(row.bodyJson) as Title;
        return [row.authoredId, { title, titleEn }] as const;
      }),
    );
  return { exams: titles(exams), scenarios: titles(scenarios) };
}
