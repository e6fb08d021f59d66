import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type CheckedContent, checkedContent } from '../services/content/checked-content.ts';
import { type ContentProblem, problemLine } from '../services/content/content-problem.ts';
import { type Content, readContent } from '../services/content/read-content.ts';
import { BadInputError } from './reply.ts';

/** The content folder of this repository. */
export const ownContentFolder = resolve(import.meta.dirname, '../../content');

/** Reads and checks a content folder, for authors by the policies of a day. Throws BadInputError where there is no such folder. */
export async function loadCheckedContent(folder: string, day?: CivilDate): Promise<CheckedContent> {
  await requireFolder(folder);
  return checkedContent(folder, day);
}

/**
 * Reads a content folder for a command that works with it and is not there to judge it: a fault in a file the
 * command rests on is bad input, since figures from half the content would mislead. `restsOn` picks those
 * files; all, if left out. What does not fit together across files (a blueprint that cannot be filled) is
 * left to the command.
 */
export async function loadContent(
  folder: string,
  restsOn: (problem: ContentProblem) => boolean = () => true,
): Promise<{ content: Content; problems: ContentProblem[] }> {
  await requireFolder(folder);
  const { content, problems } = await readContent(folder);
  const inTheWay = problems.filter(restsOn);
  if (inTheWay[0]) {
    const more = inTheWay.length > 1 ? ` (and ${inTheWay.length - 1} more: see "content check")` : '';
    throw new BadInputError(`The content has a fault${more}: ${problemLine(inTheWay[0])}`);
  }
  return { content, problems };
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw new BadInputError(`${folder} is not a folder: give the content folder with --content.`);
}
