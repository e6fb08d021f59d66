import { describe, expect, it } from 'vitest';
import { searchGlossary } from '../../../../src/domain/study/search-glossary.ts';

const term = (id: string, zh: string, en: string, definition: string) => ({
  id,
  zh,
  en,
  definition,
  definitionEn: `About ${en}.`,
});
const terms = [
  term('wealth-manager', '理财经理', 'Wealth manager', '内勤岗位，维护优质客户。'),
  term('lobby-manager', '大堂经理', 'Lobby manager', '把优质客户引荐给理财经理。'),
  term('identification', '识别引导', 'Identification', '四个分流程的起点。'),
];
const ids = (query: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  searchGlossary(terms, query, locale).map(({ id }) => id);

describe('the glossary search', () => {
  it('shows everything for an empty query, by pinyin', () => {
    expect(ids('  ')).toEqual(['lobby-manager', 'wealth-manager', 'identification']);
  });
  it('orders by the alphabet for English readers', () => {
    expect(ids('', 'en')).toEqual(['identification', 'lobby-manager', 'wealth-manager']);
  });
  it('puts terms of that name before terms that mention it', () => {
    expect(ids('理财经理')).toEqual(['wealth-manager', 'lobby-manager']);
  });
  it('finds English names whatever the case and width of letters', () => {
    expect(ids('ｌｏｂｂｙ')).toEqual(['lobby-manager']);
  });
  it('asks for every word', () => {
    expect(ids('优质 引荐')).toEqual(['lobby-manager']);
  });
  it('finds nothing for what is not there', () => {
    expect(ids('保险')).toEqual([]);
  });
});
