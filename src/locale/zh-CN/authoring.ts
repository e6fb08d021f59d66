type Figure = string | number | null;
const figure = (value: Figure) => (value === null ? '未规定' : String(value));

/** Words of the author's pages. */
export const authoring = {
  stale: {
    title: '待确认的试题',
    lead: '下列试题依据的正文或政策数据有了改动。确认之前，它们不进入新试卷；章节里的随堂检测照常。',
    emptyTitle: '没有待确认的试题',
    empty: '每道试题依据的段落和政策数据，都与上次确认时一致。',
    refusedTitle: '这一页只供内容作者使用',
    total: (items: number, paragraphs: number) => `共 ${items} 道试题，涉及 ${paragraphs} 个段落。`,
    lostChapter: '手册里已找不到的章节',
    wordsNow: '现在的正文',
    wordsGone: '原来的正文（已从手册移除）',
    changedHint: '加下划线的是新增的字，带删除线的是删去的字。',
    unchanged: '正文没有改动。',
    removed: '删去：',
    added: '新增：',
    open: '在手册中查看',
    items: (count: number) => `依据这一段的试题（${count} 道）`,
    bank: { practice: '练习题库', exam: '考试题库' },
    reasons: {
      paragraph: '正文有改动',
      'paragraph-gone': '段落已不存在',
      policy: '政策数据有改动',
    },
    since: (days: number) => (days === 0 ? '今天起' : `已 ${days} 天`),
    waiting: '已提出，等待第二人复核',
    figure: (path: string, then: Figure, now: Figure) =>
      `${path}：确认时为 ${figure(then)}，现行为 ${figure(now)}`,
    gone: '段落已经不在手册里，确认没有用：请在试题文件里改写依据的段落，或把段落恢复。',
    confirmChosen: '确认所选',
    confirmAll: '确认本段全部',
    proposeChosen: '提请复核所选',
    proposeAll: '提请复核本段全部',
    mixed: '练习题当即恢复；考试题须由第二人复核后恢复。',
    examOnly: '考试题须由第二人复核后恢复。',
    nothingChosen: '没有选中任何试题。',
    done: (confirmed: number, proposed: number, waiting: number) =>
      [
        confirmed > 0 ? `${confirmed} 道练习题已确认。` : '',
        proposed > 0 ? `${proposed} 道考试题已提出，等待第二人复核。` : '',
        waiting > 0 ? `${waiting} 道考试题此前已提出。` : '',
      ].join('') || '这些试题已经不需要确认。',
  },
};
