import { selectContentStamp } from '../../store/content.ts';
import type { Context } from '../context.ts';

/** What a chapter's document depends on besides its address, language and readers' roles: published content and the day. */
export async function chapterStamp({ db, today }: Context): Promise<string> {
  return `${await selectContentStamp(db)}/${today}`;
}
