/** Words around the bank's printable forms; what stands on a form is content. */
export const sheets = {
  title: '表单',
  lead: '手册里讲到的表单都在这里，打印出来就能填。',
  empty: '还没有表单',
  emptyText: '内容发布以后，会出现在这里。',
  missing: '没有这张表单',
  about: '这张表单怎么用',
  filledBy: '谁填',
  when: '何时填',
  keptBy: '谁保存',
  manual: '见手册',
  print: '打印',
  printHint: { portrait: 'A4，纵向', landscape: 'A4，横向' },
  /** Before the boxes of a choice. */
  tickOne: '只选一项',
  tickMany: '可选多项',
  date: '日期',
  table: '待填的表格',
  named: (title: string) => `表单《${title}》`,
};
export type SheetMessages = typeof sheets;
