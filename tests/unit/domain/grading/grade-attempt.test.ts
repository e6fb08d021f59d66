import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type GradedEntry,
  type GradingInput,
  gradeAttempt,
} from '../../../../src/domain/grading/grade-attempt.ts';
import { splitItem } from '../../../../src/domain/item/split-item.ts';
import type { Response } from '../../../../src/schemas/response.ts';
import { sampleItem } from '../item/sample-items.ts';

const items = {
  single: sampleItem('single-choice', { anchor: 'law/duty#one', competency: 'C6' }),
  multiple: sampleItem('multiple-choice', { anchor: 'law/duty#two', competency: 'C6', level: 'apply' }),
  judge: sampleItem('true-false', { anchor: 'law/duty#one', competency: 'C2' }),
  number: sampleItem('numeric', { anchor: 'growth/score#sum', competency: 'C5', level: 'apply' }),
};

const versions: GradingInput['versions'] = new Map(
  Object.entries(items).map(([versionId, item]) => {
    const { body, key } = splitItem(item);
    return [versionId, { key, competency: body.competency, anchor: body.anchor }];
  }),
);

const entries: GradedEntry[] = [
  { position: 1, versionId: 'single', section: 'law', level: 'understand', pointsHundredths: 100 },
  { position: 2, versionId: 'multiple', section: 'law', level: 'apply', pointsHundredths: 200 },
  { position: 3, versionId: 'judge', section: 'law', level: 'understand', pointsHundredths: 50 },
  { position: 4, versionId: 'number', section: 'growth', level: 'apply', pointsHundredths: 250 },
];

const base: GradingInput = {
  exam: {
    scoringPolicies: {
      'single-choice': 'all-or-nothing@1',
      'multiple-choice': 'right-minus-wrong@1',
      'true-false': 'all-or-nothing@1',
      numeric: 'all-or-nothing@1',
    },
    cutHundredths: 360,
  },
  entries,
  versions,
  orders: new Map([
    [1, { options: [...'dcba'], targets: [] }],
    [2, { options: [...'abcde'], targets: [] }],
  ]),
  responses: new Map<number, Response>([
    [1, { type: 'single-choice', choice: '2' }],
    [2, { type: 'multiple-choice', choices: ['1', '3'] }],
    [4, { type: 'numeric', text: '76.5' }],
  ]),
};

describe('gradeAttempt', () => {
  it('combines scores by section, competency and level, and names what to read again', () => {
    expect(gradeAttempt(base)).toEqual({
      totalHundredths: 383,
      maxHundredths: 600,
      cutHundredths: 360,
      decision: 'pass',
      bySection: [
        { section: 'growth', scoreHundredths: 250, maxHundredths: 250 },
        { section: 'law', scoreHundredths: 133, maxHundredths: 350 },
      ],
      byCompetency: [
        { competency: 'C2', scoreHundredths: 0, maxHundredths: 50 },
        { competency: 'C5', scoreHundredths: 250, maxHundredths: 250 },
        { competency: 'C6', scoreHundredths: 133, maxHundredths: 300 },
      ],
      byLevel: [
        { level: 'understand', scoreHundredths: 0, maxHundredths: 150 },
        { level: 'apply', scoreHundredths: 383, maxHundredths: 450 },
      ],
      entries: [
        { position: 1, versionId: 'single', scoreHundredths: 0, maxHundredths: 100, blank: false },
        { position: 2, versionId: 'multiple', scoreHundredths: 133, maxHundredths: 200, blank: false },
        { position: 3, versionId: 'judge', scoreHundredths: 0, maxHundredths: 50, blank: true },
        { position: 4, versionId: 'number', scoreHundredths: 250, maxHundredths: 250, blank: false },
      ],
      weak: [
        { anchor: 'law/duty#one', lostHundredths: 150 },
        { anchor: 'law/duty#two', lostHundredths: 67 },
      ],
    });
  });

  test.each([
    [382, 'pass'],
    [383, 'pass'],
    [384, 'fail'],
  ])('383 against a cut of %d is a %s', (cutHundredths, decision) => {
    expect(gradeAttempt({ ...base, exam: { ...base.exam, cutHundredths } }).decision).toBe(decision);
  });

  it('gives the same result in whatever order entries come, and every total is a sum', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 4 }), fc.subarray([1, 2, 4]), (mixed, given) => {
        const responses = new Map([...base.responses].filter(([position]) => given.includes(position)));
        const graded = gradeAttempt({ ...base, entries: mixed, responses });
        expect(graded).toEqual(gradeAttempt({ ...base, responses }));
        const total = (parts: readonly { scoreHundredths: number }[]) =>
          parts.reduce((sum, part) => sum + part.scoreHundredths, 0);
        for (const parts of [graded.entries, graded.bySection, graded.byCompetency, graded.byLevel]) {
          expect(total(parts)).toBe(graded.totalHundredths);
        }
        const lost = graded.weak.reduce((sum, { lostHundredths }) => sum + lostHundredths, 0);
        expect(lost).toBe(graded.maxHundredths - graded.totalHundredths);
      }),
    );
  });

  test.each<[string, Partial<GradingInput>, string]>([
    ['a key is missing', { versions: new Map() }, 'single'],
    ['a policy is missing', { exam: { scoringPolicies: {}, cutHundredths: 0 } }, 'names no scoring policy'],
    ['an order is missing', { orders: new Map() }, 'was not offered'],
  ])('makes no result where %s', (_, differences, message) => {
    expect(() => gradeAttempt({ ...base, ...differences })).toThrow(message);
  });
});
