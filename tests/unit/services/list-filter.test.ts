import { describe, expect, it } from 'vitest';
import { listQuery, readListFilter } from '../../../src/services/standing/list-filter.ts';

const read = (query: string) => readListFilter(new URLSearchParams(query));

describe('the filter of the list of people', () => {
  it('is empty for an address without a query', () => {
    expect(read('')).toEqual({});
  });

  it.each([
    'unit=u1&track=lobby&grade=senior&state=exam-fail&q=D10&sort=-exam',
    'state=not-met&sort=name',
    'q=a%26b%3Dc',
  ])('reads back what it writes: %s', (query) => {
    expect(listQuery(read(query))).toBe(query);
  });

  it.each([
    ['an unknown track', 'track=pilot'],
    ['an unknown grade', 'grade=chief'],
    ['an unknown state', 'state=late'],
    ['an unknown order', 'sort=-shoe-size'],
    ['a blank search', 'q=%20%20'],
  ])('leaves out %s', (_, query) => {
    expect(read(query)).toEqual({});
  });

  it('takes a leading minus for highest first', () => {
    expect(read('sort=-missing')).toEqual({ sort: 'missing', descending: true });
    expect(read('sort=missing')).toEqual({ sort: 'missing', descending: false });
  });

  it('cuts a search at 40 characters', () => {
    expect(read(`q=${'x'.repeat(60)}`).search).toHaveLength(40);
  });
});
