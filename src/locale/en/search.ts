import type { search as shape } from '../zh-CN/search.ts';

export const search: typeof shape = {
  title: 'Search',
  lead: 'Every paragraph of the manual, and the glossary. Two characters are enough, in Chinese or English.',
  label: 'Search manual and glossary',
  hint: 'Part words by spaces; each of them must be found. The text of the manual is in Chinese.',
  submit: 'Search',
  empty: 'What are you looking for?',
  emptyText:
    'Type the name of a rule, a term, or words of a sentence. You can also begin with the contents or the glossary.',
  unsearchable: 'Nothing to search for in “{text}”',
  unsearchableText:
    'Punctuation and symbols are passed over. Please type letters, digits or Chinese characters.',
  cut: 'Your query was long: only its first {n} characters were searched for.',
  found: '“{text}”: places in the manual: {places}, terms: {terms}',
  terms: 'Glossary',
  termsMore: 'See the glossary',
  explained: 'Found in',
  places: 'Manual',
  more: 'Show {n} more',
  shownAll: 'These are the first {n}. Another word makes the list shorter.',
  none: 'Nothing found for “{text}”',
  noneText: 'Try fewer words, or other ones. The glossary lists every term in both languages.',
  near: 'Did you mean',
  toGlossary: 'Open the glossary',
  toContents: 'See the contents',
};
