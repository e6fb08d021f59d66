import { z } from 'zod';
import type { Database } from '../../../db/client.ts';
import { problemLine } from '../../services/content/content-problem.ts';
import {
  type ContentVersion,
  contentKinds,
  contentVersions,
} from '../../services/content/content-versions.ts';
import { type PublishReport, publishContent } from '../../services/content/publish-content.ts';
import { createContext } from '../../services/context.ts';
import { loadCheckedContent } from '../load-content.ts';
import { BadInputError, type Report } from '../reply.ts';

const title = z.strictObject({ title: z.string(), titleEn: z.string(), path: z.string() });

/** Where a search may lead, as it travels: worked out from the folder, like everything else that is sent. */
const sentSearchSchema = z.array(
  z.strictObject({
    kind: z.enum(['chapter', 'section', 'paragraph', 'term']),
    path: z.string(),
    heading: z.string(),
    headingEn: z.string(),
    trail: z.array(title),
    words: z.string(),
    wordsEn: z.string(),
  }),
);

/**
 * Versions as they travel to the process that owns the database: keys worked out, nothing left to compute
 * there.
 */
export const sentVersionsSchema = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(contentKinds),
    authoredId: z.string(),
    bank: z.enum(['', 'practice', 'exam']),
    body: z.json(),
    key: z.json().optional(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    paragraphs: z.record(z.string(), z.string()).optional(),
    policyFigures: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
    search: sentSearchSchema.optional(),
  }),
);
export type SentVersion = z.infer<typeof sentVersionsSchema>[number];

/**
 * What a content folder has to publish, or the report that it may not be published. Reading, checking and
 * searching scenarios happen here, in the operator's process: a running server has exams to save.
 */
export async function versionsToPublish(
  folder: string,
): Promise<{ ok: true; versions: SentVersion[] } | { ok: false; report: Report }> {
  const { content, problems } = await loadCheckedContent(folder);
  if (problems.length > 0) {
    const lines = [...problems.map(problemLine), `${problems.length} problem(s): nothing was published.`];
    return {
      ok: false,
      report: { exitCode: 1, json: { problems, published: null }, text: lines.join('\n') },
    };
  }
  const versions = contentVersions(content).map(
    ({ key, body, paragraphs, policyFigures, search, ...rest }): SentVersion => ({
      ...rest,
      ...(paragraphs ? { paragraphs } : {}),
      ...(policyFigures ? { policyFigures } : {}),
      ...(search ? { search: search() } : {}),
      body: body as SentVersion['body'],
      ...(key ? { key: key() as Exclude<SentVersion['key'], undefined> } : {}),
    }),
  );
  return { ok: true, versions };
}

/**
 * `content publish`, where the database is open. Throws BadInputError when somebody else published meanwhile.
 */
export async function contentPublish(
  db: Database,
  sent: readonly SentVersion[],
  now: number,
  actorId: string,
): Promise<Report> {
  const versions = sent.map(
    ({ key, paragraphs, policyFigures, search, ...rest }): ContentVersion => ({
      ...rest,
      ...(paragraphs ? { paragraphs } : {}),
      ...(policyFigures ? { policyFigures } : {}),
      ...(search ? { search: () => search } : {}),
      key: key === undefined ? null : () => key,
    }),
  );
  const published = await publishContent(createContext(db, null, now), versions, actorId);
  if (!published.ok) {
    throw new BadInputError(`The content was not published (${published.refusal.code}): publish again.`);
  }
  return { exitCode: 0, json: { problems: [], published: published.value }, text: textOf(published.value) };
}

function textOf({ added, changed, retired, proposed, stale, restored, unchanged }: PublishReport): string {
  const gone = `${retired.length} retired, ${unchanged} unchanged.`;
  const listed = (ids: string[], words: string) =>
    ids.length === 0 ? [] : [`${ids.length} ${words}:`, ...ids.map((id) => `  ${id}`)];
  return [
    `${added.length} new, ${changed.length} changed, ${gone}`,
    ...listed(proposed, 'wait for a second person'),
    ...listed(stale, 'left new forms until confirmed ("content confirm --list")'),
    ...listed(restored, 'are in new forms again'),
  ].join('\n');
}
