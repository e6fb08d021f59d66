import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedSpan } from '../../../../src/domain/item/changed-span.ts';

it.each([
  ['满五年可申报', '满三年可申报', { before: '满', removed: '五', added: '三', after: '年可申报' }],
  ['五年', '五年以上', { before: '五年', removed: '', added: '以上', after: '' }],
  ['同样', '同样', { before: '同样', removed: '', added: '', after: '' }],
  ['全文', '', { before: '', removed: '全文', added: '', after: '' }],
  ['a😀b', 'a😁b', { before: 'a', removed: '😀', added: '😁', after: 'b' }],
])('%s → %s is told as one span', (old, now, span) => {
  expect(changedSpan(old, now)).toEqual(span);
});

it('any two texts can be put together again from it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const { before, removed, added, after } = changedSpan(old, now);
      expect([before + removed + after, before + added + after]).toEqual([old, now]);
    }),
  );
});
