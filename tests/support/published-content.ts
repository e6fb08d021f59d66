import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import type { Item } from '../../src/schemas/item.ts';
import type { Content } from '../../src/services/content/read-content.ts';

let read: Content | undefined;

/** The content folder as it was published into the template. */
export function publishedContent(): Content {
  read ??= JSON.parse(readFileSync(inject('templates').content, 'utf8')) as Content;
  return read;
}

/** An item as authored, by the id of a version of it. */
export function authoredItem(versionId: string): Item {
  const placed = publishedContent().items.find(({ item }) => item.id === versionId.split('@')[0]);
  if (!placed) throw new Error(`${versionId} is of no item in content/`);
  return placed.item;
}

/** The one exam of the content folder. */
export const examId = 'assistant-qualification';
