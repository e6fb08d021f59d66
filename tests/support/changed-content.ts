import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from '../../db/client.ts';
import { contentVersions } from '../../src/services/content/content-versions.ts';
import { type PublishReport, publishContent } from '../../src/services/content/publish-content.ts';
import { readChapter } from '../../src/services/content/read-chapter.ts';
import type { Content, PlacedItem } from '../../src/services/content/read-content.ts';
import { createContext } from '../../src/services/context.ts';
import { granted } from './granted.ts';
import { publishedContent } from './published-content.ts';
import { rowsOf } from './rows.ts';

const manual = resolve(import.meta.dirname, '../../content/manual');

/** The published content, to be changed and published again. */
export const contentCopy = (): Content => structuredClone(publishedContent()) as Content;

export async function publishAt(db: Database, content: Content, now: number): Promise<PublishReport> {
  return granted(await publishContent(createContext(db, null, now), contentVersions(content)));
}

/** Every paragraph of the published manual. */
export const paragraphs = (): string[] =>
  publishedContent().chapters.flatMap(({ id, anchors }) =>
    anchors.filter(({ hash }) => hash !== '').map((anchor) => `${id}#${anchor.id}`),
  );

/** Ids of the items of a bank that rest on a paragraph, or on the section it stands in. */
export function restingOn(paragraph: string, bank: 'practice' | 'exam'): string[] {
  const { chapters, items } = publishedContent();
  const [chapterId, id] = paragraph.split('#');
  const chapter = chapters.find((one) => one.id === chapterId)!;
  const { section } = chapter.anchors.find((one) => one.id === id)!;
  const anchors = [paragraph, `${chapterId}#${section}`];
  return items
    .filter((one) => one.bank === bank && anchors.includes(one.item.anchor))
    .map(({ item }) => item.id)
    .sort();
}

/** A paragraph that items of both banks rest on. */
export function sharedParagraph(): string {
  const found = paragraphs().find(
    (one) => restingOn(one, 'practice').length > 0 && restingOn(one, 'exam').length > 0,
  );
  if (!found) throw new Error('no paragraph of content/ supports items of both banks');
  return found;
}

/** Rewrites one paragraph of the manual's text, as an author would in the file. */
export function withParagraph(content: Content, anchor: string, rewrite: (text: string) => string): Content {
  const [chapterId, paragraph] = anchor.split('#');
  const placed = content.chapters.find(({ id }) => id === chapterId)!;
  const text = readFileSync(resolve(manual, `${chapterId}.mdx`), 'utf8');
  const opening = `<Paragraph id="${paragraph}">`;
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf('</Paragraph>', start);
  if (start < opening.length || end < 0) throw new Error(`no paragraph ${anchor}`);
  const changed = text.slice(0, start) + rewrite(text.slice(start, end)) + text.slice(end);
  Object.assign(placed, readChapter(changed));
  return content;
}

/** Another sentence at the end of a paragraph. */
export const longer = (text: string) => `${text.trimEnd()}\n\n这一句是后来加上的。\n\n`;

/** Gives an item of the content another body, as editing its file would. */
export function editItem(placed: PlacedItem, change: object): void {
  Object.assign(placed.item, change);
  placed.authored = { ...(placed.authored as object), ...change };
}

/** Ids of items by status. */
export async function itemsWith(db: Database, status: string): Promise<string[]> {
  const rows = await rowsOf(
    db,
    "select authored_id from content_status where kind = 'item' and status = ? order by authored_id",
    status,
  );
  return rows.map((row) => String(row.authored_id));
}

/** A hash of every row that publishing or confirming may write, so that "nothing changed" is one comparison. */
export async function imprint(db: Database): Promise<string> {
  const tables = [
    ...['content_version', 'content_status', 'item_confirmation', 'paragraph_words', 'proposal'],
    ...['audit_event', 'command', 'job', 'search_source', 'search_entry'],
  ];
  const all = [];
  for (const table of tables) all.push(await rowsOf(db, `select * from ${table} order by 1, 2`));
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
