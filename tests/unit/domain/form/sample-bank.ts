import type { BankItem, Blueprint } from '../../../../src/domain/form/blueprint.ts';

type ClassName = Pick<BankItem, 'section' | 'level' | 'type'>;

/** `count` live items of one section, level and type, each with a syllabus point of its own. */
export function bankItems({ section, level, type }: ClassName, count: number, tag = ''): BankItem[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `e-${section}-${level}-${type}${tag}-${index}`;
    return { id, versionId: `${id}@0123456789ab`, section, level, type, syllabusPoints: [id] };
  });
}

/** A blueprint that its bank fills with room to spare: 12 items in 4 rows and 3 types. */
export const sampleBlueprint: Blueprint = {
  rows: [
    { scope: 'law', level: 'remember', count: 4 },
    { scope: 'law', level: 'apply', count: 2 },
    { scope: 'service', level: 'understand', count: 5 },
    { scope: 'service', level: 'apply', count: 1 },
  ],
  types: {
    'single-choice': { count: 6, points: 1 },
    'true-false': { count: 4, points: 0.5 },
    numeric: { count: 2, points: 2.5 },
  },
};

/** Class sizes are uneven, and `law remember` has no numeric item. */
export const sampleBank: BankItem[] = [
  ...bankItems({ section: 'law', level: 'remember', type: 'single-choice' }, 6),
  ...bankItems({ section: 'law', level: 'remember', type: 'true-false' }, 3),
  ...bankItems({ section: 'law', level: 'apply', type: 'single-choice' }, 2),
  ...bankItems({ section: 'law', level: 'apply', type: 'numeric' }, 3),
  ...bankItems({ section: 'service', level: 'understand', type: 'single-choice' }, 5),
  ...bankItems({ section: 'service', level: 'understand', type: 'true-false' }, 7),
  ...bankItems({ section: 'service', level: 'understand', type: 'numeric' }, 1),
  ...bankItems({ section: 'service', level: 'apply', type: 'numeric' }, 2),
  ...bankItems({ section: 'service', level: 'apply', type: 'true-false' }, 1),
];

/** Shares one syllabus point among all items of a bank. */
export const sharingOnePoint = (bank: readonly BankItem[]): BankItem[] =>
  bank.map((item) => ({ ...item, syllabusPoints: ['shared'] }));
