import { describe, expect, it } from 'vitest';
import { type Grounds, groundHashes, whyStale } from '../../../../src/domain/item/grounds.ts';

const sound: Grounds = { paragraph: 'a1', figures: { 'service.contact.clientsPerWeek': 10 } };
const now = (differences: Partial<Grounds>): Grounds => ({ ...sound, ...differences });

describe('an item', () => {
  it.each([
    ['stays while nothing it rests on has changed', sound, []],
    ['is stale when the words of its paragraph are others', now({ paragraph: 'b2' }), ['paragraph']],
    ['is stale when its paragraph is gone', now({ paragraph: null }), ['paragraph-gone']],
    [
      'is stale when a figure it rests on is another',
      now({ figures: { 'service.contact.clientsPerWeek': 12 } }),
      ['policy'],
    ],
    ['is stale when no policy says its figure any more', now({ figures: {} }), ['policy']],
    [
      'tells every reason',
      { paragraph: 'b2', figures: { 'service.contact.clientsPerWeek': '10' } },
      ['paragraph', 'policy'],
    ],
  ])('%s', (_, present, reasons) => {
    expect(whyStale(sound, present)).toEqual(reasons);
  });

  it('does not care for figures it does not rest on', () => {
    expect(whyStale({ ...sound, figures: {} }, now({ figures: { ladder: 'new@1' } }))).toEqual([]);
  });

  it('whose paragraph was gone when it was confirmed is stale all the same', () => {
    expect(whyStale(now({ paragraph: null }), now({ paragraph: null }))).toEqual(['paragraph-gone']);
  });
});

describe('the hash of a section', () => {
  const chapter = (hashes: [string, string][]) => ({
    id: 'regulations/work-processes',
    anchors: [
      { id: 's', section: 's', hash: '' },
      ...hashes.map(([id, hash]) => ({ id, section: 's', hash })),
      { id: 't', section: 't', hash: '' },
      { id: 'q', section: 't', hash: 'q' },
    ],
  });
  const of = (hashes: [string, string][]) =>
    groundHashes([chapter(hashes)]).get('regulations/work-processes#s');
  const whole: [string, string][] = [
    ['p', 'a1'],
    ['o', 'b2'],
  ];

  it('covers its own paragraphs and their order', () => {
    expect(of(whole)).toBe(of([...whole]));
    expect(of([['p', 'other'], whole[1]!])).not.toBe(of(whole));
    expect(of(whole.toReversed())).not.toBe(of(whole));
    expect(of(whole.slice(1))).not.toBe(of(whole));
  });

  it('stands beside those of the paragraphs', () => {
    const hashes = groundHashes([chapter(whole)]);
    expect(hashes.get('regulations/work-processes#p')).toBe('a1');
    expect(hashes.get('regulations/work-processes#gone')).toBeUndefined();
  });
});
