import { describe, expect, it } from 'vitest';
import { chapterProgress, whereToReadOn } from '../../../../src/domain/study/reading-progress.ts';

const chapter = (id: string, sections: string[]) => ({
  id,
  sections: sections.map((section) => ({ id: section })),
  checks: ['p-one', 'p-two'],
  chapterCheck: ['p-two', 'p-three'],
});
const chapters = [chapter('a/one', ['s1', 's2']), chapter('a/two', ['s1', 's2'])];

describe('where to read on', () => {
  const cases: { rule: string; seen: [string, number][]; next: string | null; last: string | null }[] = [
    { rule: 'starts at the first section', seen: [], next: 'a/one#s1', last: null },
    {
      rule: 'goes on after the section read last',
      seen: [['a/one#s1', 1]],
      next: 'a/one#s2',
      last: 'a/one#s1',
    },
    { rule: 'goes on in the next chapter', seen: [['a/one#s2', 5]], next: 'a/two#s1', last: 'a/one#s2' },
    {
      rule: 'skips what was read before',
      seen: [
        ['a/one#s2', 1],
        ['a/one#s1', 2],
      ],
      next: 'a/two#s1',
      last: 'a/one#s1',
    },
    {
      rule: 'returns to what was left out, once the end is reached',
      seen: [['a/two#s2', 9]],
      next: 'a/one#s1',
      last: 'a/two#s2',
    },
    {
      rule: 'takes sections noted together in reading order',
      seen: [
        ['a/one#s2', 3],
        ['a/one#s1', 3],
      ],
      next: 'a/two#s1',
      last: 'a/one#s2',
    },
    { rule: 'ignores sections that are gone', seen: [['a/gone#s1', 9]], next: 'a/one#s1', last: null },
    {
      rule: 'has nowhere to go when all is read',
      seen: [
        ['a/one#s1', 1],
        ['a/one#s2', 2],
        ['a/two#s1', 3],
        ['a/two#s2', 4],
      ],
      next: null,
      last: null,
    },
  ];
  it.each(cases)('$rule', ({ seen, next, last }) => {
    const found = whereToReadOn(
      chapters,
      seen.map(([section, seenAt]) => ({ section, seenAt })),
    );
    expect(found && `${found.chapterId}#${found.sectionId}`).toBe(next);
    expect(found?.last ? `${found.last.chapterId}#${found.last.sectionId}` : null).toBe(last);
  });

  it('has nowhere to go in an empty manual', () => {
    expect(whereToReadOn([], [])).toBeNull();
  });
});

describe('progress in a chapter', () => {
  it('counts sections read and items right, each once, and nothing the chapter does not have', () => {
    const seen = [
      { section: 'a/one#s2', seenAt: 1 },
      { section: 'a/one#gone', seenAt: 1 },
      { section: 'a/two#s1', seenAt: 1 },
    ];
    const progress = chapterProgress(chapters[0]!, seen, new Set(['p-two', 'p-elsewhere']));
    expect(progress).toEqual({ seen: new Set(['s2']), sections: 2, itemsRight: 1, items: 3 });
  });
});
