import type { SheetMessages } from '../zh-CN/sheets.ts';

export const sheets: SheetMessages = {
  title: 'Sheets',
  lead: 'The forms the manual speaks of, ready to print and fill in. They are written in Chinese.',
  empty: 'There are no sheets yet',
  emptyText: 'They will appear here once published.',
  missing: 'There is no such sheet',
  about: 'How to use this sheet',
  filledBy: 'Filled in by',
  when: 'When',
  keptBy: 'Kept by',
  manual: 'In the manual',
  print: 'Print',
  printHint: { portrait: 'A4, upright', landscape: 'A4, across' },
  tickOne: 'one only',
  tickMany: 'one or more',
  date: 'Date',
  table: 'Table to fill in',
  named: (title) => `Sheet: ${title}`,
};
