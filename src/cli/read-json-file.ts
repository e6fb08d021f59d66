import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { BadInputError, oneLine } from './reply.ts';

/**
 * Reads a JSON file, or standard input for `-`. A byte order mark is passed over: spreadsheets write one.
 * Throws BadInputError for a file that cannot be read or holds no JSON.
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const name = path === '-' ? 'standard input' : path;
  const content = path === '-' ? await text(process.stdin) : await readText(path);
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInputError(`${name} is not valid JSON (${oneLine(reason)}).`);
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' };
    throw new BadInputError(`${path} cannot be read: ${reasons[code ?? ''] ?? code ?? String(error)}.`);
  }
}
