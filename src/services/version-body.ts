import type { VersionRow } from '../store/content.ts';

interface OldExam {
  blueprint: { rows: { section: string }[] };
}

interface OldChapter {
  figures?: unknown[];
}

/** Bodies as written under an older schema version, brought to the shape of the next one, by kind. */
const parsers: Readonly<Record<number, Readonly<Record<string, (body: never) => unknown>>>> = {
  1: {
    // A row of the blueprint named one section; now it names a scope, and a section is one.
    exam: ({ blueprint, ...exam }: OldExam) => ({
      ...exam,
      blueprint: {
        ...blueprint,
        rows: blueprint.rows.map(({ section, ...row }) => ({ ...row, scope: section })),
      },
    }),
    // Chapters had no figures given as data.
    chapter: (chapter: OldChapter) => ({ figures: [], ...chapter }),
  },
};

/**
 * The body of a stored version in today's shape, whichever schema version it was written under. Versions written
 * since keep theirs for ever, so these parsers stay.
 */
export function versionBodyOf<T>(row: Pick<VersionRow, 'kind' | 'schemaVersion' | 'bodyJson'>): T {
  let body: unknown = JSON.parse(row.bodyJson);
  for (const version of Object.keys(parsers)
    .map(Number)
    .sort((a, b) => a - b)) {
    const parse = row.schemaVersion <= version ? parsers[version]?.[row.kind] : undefined;
    if (parse) body = parse(body as never);
  }
  return body as T;
}
