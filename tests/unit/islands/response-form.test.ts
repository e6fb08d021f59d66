import { expect, test } from 'vitest';
import { responseFromFields } from '../../../src/schemas/response-form.ts';
import type { ItemType } from '../../../src/schemas/vocabulary.ts';

const cases: [string, ItemType, Record<string, unknown>, unknown][] = [
  ['one choice', 'single-choice', { 'r.choice': '2' }, { type: 'single-choice', choice: '2' }],
  ['no choice', 'single-choice', {}, { type: 'blank' }],
  ['two values for one choice', 'single-choice', { 'r.choice': ['1', '2'] }, null],
  ['an option id no item has', 'single-choice', { 'r.choice': 'a' }, null],
  [
    'one of several choices',
    'multiple-choice',
    { 'r.choices': '3' },
    { type: 'multiple-choice', choices: ['3'] },
  ],
  [
    'several choices',
    'multiple-choice',
    { 'r.choices': ['1', '3'] },
    { type: 'multiple-choice', choices: ['1', '3'] },
  ],
  ['no choices', 'multiple-choice', {}, { type: 'blank' }],
  ['true', 'true-false', { 'r.value': 'true' }, { type: 'true-false', value: true }],
  ['false', 'true-false', { 'r.value': 'false' }, { type: 'true-false', value: false }],
  ['neither', 'true-false', {}, { type: 'blank' }],
  ['another word', 'true-false', { 'r.value': 'yes' }, null],
  [
    'all places',
    'ordering',
    { 'r.place.1': '2', 'r.place.2': '3', 'r.place.3': '1' },
    { type: 'ordering', order: ['3', '1', '2'] },
  ],
  [
    'the first places only',
    'ordering',
    { 'r.place.1': '', 'r.place.2': '1' },
    { type: 'ordering', order: ['2'] },
  ],
  ['no place', 'ordering', { 'r.place.1': '', 'r.place.2': '' }, { type: 'blank' }],
  ['a place given twice', 'ordering', { 'r.place.1': '1', 'r.place.2': '1' }, null],
  ['a gap between places', 'ordering', { 'r.place.1': '1', 'r.place.2': '3' }, null],
  ['a place that is no number', 'ordering', { 'r.place.1': 'x' }, null],
  ['some pairs', 'matching', { 'r.pair.1': '2', 'r.pair.2': '' }, { type: 'matching', pairs: { 1: '2' } }],
  ['no pair', 'matching', { 'r.pair.1': '' }, { type: 'blank' }],
  ['a pair of nothing we sent', 'matching', { 'r.pair.x': '2' }, null],
  ['a number as typed', 'numeric', { 'r.text': ' 1,200 ' }, { type: 'numeric', text: ' 1,200 ' }],
  ['an empty number', 'numeric', { 'r.text': ' ' }, { type: 'blank' }],
  ['a text too long to be a number', 'numeric', { 'r.text': '1'.repeat(41) }, null],
  ['filled blanks', 'cloze', { 'r.text.1': ' 甲', 'r.text.2': ' ' }, { type: 'cloze', texts: { 1: ' 甲' } }],
  ['no blank filled', 'cloze', { 'r.text.1': '', 'r.text.2': ' ' }, { type: 'blank' }],
  ['a blank of nothing we sent', 'cloze', { 'r.text.x': '甲' }, null],
  ['a blank sent twice', 'cloze', { 'r.text.1': ['甲', '乙'] }, null],
  ['fields of another item', 'single-choice', { 'other.choice': '2' }, { type: 'blank' }],
];

test.each(cases)('reads %s', (_, type, fields, response) => {
  expect(responseFromFields(type, fields, 'r')).toEqual(response);
});
