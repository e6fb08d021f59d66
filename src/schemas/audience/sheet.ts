import type { Sheet } from '../sheet.ts';

/** A sheet as everybody signed in may print it: all of it. */
export type ReaderSheet = Sheet;
export type SheetBlock = Sheet['blocks'][number];
export type SheetField = Extract<SheetBlock, { kind: 'fields' }>['fields'][number];
