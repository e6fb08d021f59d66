import type { authoring as shape } from '../zh-CN/authoring.ts';

const figure = (value: string | number | null) => (value === null ? 'not set' : String(value));
const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const authoring: typeof shape = {
  stale: {
    title: 'Items to confirm',
    lead: 'What these items rest on has changed: a paragraph or a policy figure. Until they are confirmed they stay out of new forms; checks in the chapters go on.',
    emptyTitle: 'No item needs confirming',
    empty: 'Every item rests on the paragraph and the policy figures it was confirmed against.',
    refusedTitle: 'This page is for authors',
    total: (items, paragraphs) => `${count(items, 'item')} on ${count(paragraphs, 'paragraph')}.`,
    lostChapter: 'Chapters the manual no longer has',
    wordsNow: 'The text now',
    wordsGone: 'The text as it was (gone from the manual)',
    changedHint: 'Underlined words are new; struck words are gone.',
    unchanged: 'The text has not changed.',
    removed: 'Removed: ',
    added: 'Added: ',
    open: 'Read it in the manual',
    items: (n) => `Items on this paragraph (${n})`,
    bank: { practice: 'Practice bank', exam: 'Exam bank' },
    reasons: {
      paragraph: 'Text changed',
      'paragraph-gone': 'Paragraph gone',
      policy: 'Policy figure changed',
    },
    since: (days) => (days === 0 ? 'since today' : `for ${count(days, 'day')}`),
    waiting: 'Proposed; waits for a second person',
    figure: (path, then, now) => `${path}: ${figure(then)} when confirmed, ${figure(now)} now`,
    gone: 'The paragraph is gone from the manual, so confirming does not help: give the item another anchor in its file, or bring the paragraph back.',
    confirmChosen: 'Confirm chosen',
    confirmAll: 'Confirm all of this paragraph',
    proposeChosen: 'Propose chosen',
    proposeAll: 'Propose all of this paragraph',
    mixed: 'Practice items come back at once; exam items once a second person has decided.',
    examOnly: 'Exam items come back once a second person has decided.',
    nothingChosen: 'No item was chosen.',
    done: (confirmed, proposed, waiting) =>
      [
        confirmed > 0 ? `${count(confirmed, 'practice item')} confirmed. ` : '',
        proposed > 0 ? `${count(proposed, 'exam item')} proposed; a second person decides. ` : '',
        waiting > 0 ? `${count(waiting, 'exam item')} proposed before. ` : '',
      ]
        .join('')
        .trim() || 'These items need no confirming any more.',
  },
};
