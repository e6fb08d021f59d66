import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssemblyInput, assembleForm, type Form } from '../../../../src/domain/form/assemble-form.ts';
import type { BankItem, Blueprint } from '../../../../src/domain/form/blueprint.ts';
import { itemTypes } from '../../../../src/schemas/vocabulary.ts';
import { bankItems, sampleBank, sampleBlueprint, sharingOnePoint } from './sample-bank.ts';

function formOf(differences: Partial<AssemblyInput> = {}): Form {
  const assembly = assembleForm({ blueprint: sampleBlueprint, bank: sampleBank, seed: 's', ...differences });
  if (!assembly.ok) throw new Error(`no form: ${JSON.stringify(assembly.conflict)}`);
  return assembly.form;
}

const thousandForms = Array.from({ length: 1000 }, (_, seed) => formOf({ seed: `seed-${seed}` }));

function expectBlueprint({ entries }: Form, { rows, types }: Blueprint) {
  expect(new Set(entries.map(({ itemId }) => itemId)).size).toBe(entries.length);
  for (const { scope, level, count } of rows) {
    const own = entries.filter((entry) => entry.section === scope && entry.level === level);
    expect(own.length).toBe(count);
  }
  for (const type of itemTypes) {
    expect(entries.filter((entry) => entry.type === type).length).toBe(types[type]?.count ?? 0);
  }
}

describe('over 1,000 seeds', () => {
  it('every form meets the blueprint exactly', () => {
    for (const form of thousandForms) expectBlueprint(form, sampleBlueprint);
  });

  it('every item of the bank is drawn sometimes, and none always', () => {
    const times = new Map(sampleBank.map(({ id }) => [id, 0]));
    for (const { entries } of thousandForms) {
      for (const { itemId } of entries) times.set(itemId, times.get(itemId)! + 1);
    }
    expect([...times].filter(([, count]) => count === 0 || count === 1000)).toEqual([]);
  });

  it('items of one section, level and type are drawn about equally often', () => {
    const own = sampleBank.filter(
      ({ section, level, type }) => `${section} ${level} ${type}` === 'service understand true-false',
    );
    const times = own.map(
      ({ id }) => thousandForms.filter(({ entries }) => entries.some(({ itemId }) => itemId === id)).length,
    );
    const mean = times.reduce((sum, count) => sum + count, 0) / times.length;
    for (const count of times) expect(Math.abs(count - mean)).toBeLessThan(5 * Math.sqrt(mean));
  });

  it('the spread of types over rows varies', () => {
    const numericInUnderstand = thousandForms.map(
      ({ entries }) =>
        entries.filter(({ level, type }) => level === 'understand' && type === 'numeric').length,
    );
    expect(new Set(numericInUnderstand)).toEqual(new Set([0, 1]));
  });
});

describe('a form', () => {
  it('is the same for a seed and a bank, however the bank is ordered', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sampleBank, { minLength: sampleBank.length }),
        fc.string(),
        (bank, seed) => {
          expect(formOf({ bank, seed })).toEqual(formOf({ seed }));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of blueprint rows, nor on splitting one in two', () => {
    const [first, ...rest] = sampleBlueprint.rows;
    const rows = [...rest.toReversed(), { ...first!, count: 1 }, { ...first!, count: first!.count - 1 }];
    expect(formOf({ blueprint: { ...sampleBlueprint, rows } })).toEqual(formOf());
  });

  it('shows types in blocks, in the order of the word list, positions from 1', () => {
    const { entries } = formOf();
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.map(({ type }) => type)).toEqual([
      ...Array(6).fill('single-choice'),
      ...Array(4).fill('true-false'),
      ...Array(2).fill('numeric'),
    ]);
  });

  it('carries version ids and points in hundredths', () => {
    for (const { itemId, versionId, type, pointsHundredths } of formOf().entries) {
      expect(versionId).toBe(`${itemId}@0123456789ab`);
      expect(pointsHundredths).toBe(sampleBlueprint.types[type]!.points * 100);
    }
  });

  it('is known for a known seed', () => {
    expect(formOf({ seed: 'golden' }).entries.map(({ itemId }) => itemId)).toMatchInlineSnapshot(`
      [
        "e-service-understand-single-choice-2",
        "e-service-understand-single-choice-1",
        "e-service-understand-single-choice-4",
        "e-law-apply-single-choice-1",
        "e-service-understand-single-choice-0",
        "e-law-remember-single-choice-0",
        "e-law-remember-true-false-2",
        "e-law-remember-true-false-0",
        "e-service-understand-true-false-2",
        "e-law-remember-true-false-1",
        "e-service-apply-numeric-1",
        "e-law-apply-numeric-1",
      ]
    `);
  });

  it('repeats a syllabus point only when it must', () => {
    const type = 'single-choice';
    const law = { section: 'law', level: 'apply', type } as const;
    const twins = bankItems(law, 9, '-twin').map((item) => ({ ...item, syllabusPoints: ['twin'] }));
    const blueprint: Blueprint = {
      rows: [{ scope: 'law', level: 'apply', count: 4 }],
      types: { [type]: { count: 4, points: 1 } },
    };
    for (let seed = 0; seed < 50; seed += 1) {
      const { entries } = formOf({ blueprint, bank: [...twins, ...bankItems(law, 3)], seed: `${seed}` });
      expect(entries.filter(({ itemId }) => itemId.includes('twin')).length).toBe(1);
    }
    expectBlueprint(formOf({ bank: sharingOnePoint(sampleBank) }), sampleBlueprint);
  });

  it('ignores items the blueprint has no place for', () => {
    const strangers = [
      ...bankItems({ section: 'other', level: 'apply', type: 'numeric' }, 3),
      ...bankItems({ section: 'law', level: 'apply', type: 'matching' }, 3),
    ];
    expectBlueprint(formOf({ bank: [...strangers, ...sampleBank] }), sampleBlueprint);
  });

  it('needs one live version of each item', () => {
    expect(() => formOf({ bank: [...sampleBank, sampleBank[0]!] })).toThrow('twice');
  });
});

describe('items to avoid', () => {
  const ids = (items: readonly BankItem[]) => items.map(({ id }) => id);

  it('stay out where the rest fills the blueprint', () => {
    const spare = bankItems({ section: 'law', level: 'remember', type: 'single-choice' }, 6, '-spare');
    const avoid = ids(
      sampleBank.filter(({ section, level, type }) => section + level + type === 'lawremembersingle-choice'),
    );
    for (let seed = 0; seed < 50; seed += 1) {
      const { entries, reused } = formOf({ bank: [...sampleBank, ...spare], avoid, seed: `${seed}` });
      expect(reused).toEqual([]);
      expect(entries.filter(({ itemId }) => avoid.includes(itemId))).toEqual([]);
    }
  });

  it('come back one by one, as few as possible, and are named', () => {
    const { entries, reused } = formOf({ avoid: ids(sampleBank) });
    expect(reused).toEqual(entries.map(({ itemId }) => itemId).sort());
  });

  it('do not come back because a fresh item was drawn where it leads nowhere', () => {
    const [law, service] = ['law', 'service'].map((section) => ({ section, level: 'apply' as const }));
    const blueprint: Blueprint = {
      rows: [
        { scope: 'law', level: 'apply', count: 1 },
        { scope: 'service', level: 'apply', count: 1 },
      ],
      types: { 'single-choice': { count: 1, points: 1 }, numeric: { count: 1, points: 1 } },
    };
    const old = bankItems({ ...service!, type: 'numeric' }, 1);
    const bank = [
      ...bankItems({ ...law!, type: 'single-choice' }, 9),
      ...bankItems({ ...law!, type: 'numeric' }, 1),
      ...bankItems({ ...service!, type: 'single-choice' }, 1),
      ...old,
    ];
    for (let seed = 0; seed < 20; seed += 1) {
      expect(formOf({ blueprint, bank, avoid: ids(old), seed: `${seed}` }).reused).toEqual([]);
    }
  });

  it('are used no more than every form must, by trying every choice of them', () => {
    const scarce = ids(sampleBank.filter(({ level }) => level === 'apply'));
    fc.assert(
      fc.property(fc.subarray(scarce), fc.string(), (avoid, seed) => {
        const form = formOf({ avoid, seed });
        expectBlueprint(form, sampleBlueprint);
        const enough = Array.from({ length: 2 ** avoid.length }, (_, bits) => bits).flatMap((bits) => {
          const back = avoid.filter((_, index) => bits & (1 << index));
          const bank = sampleBank.filter(({ id }) => back.includes(id) || !avoid.includes(id));
          return assembleForm({ blueprint: sampleBlueprint, bank, seed }).ok ? [back.length] : [];
        });
        expect(form.reused.length).toBe(Math.min(...enough));
      }),
      { numRuns: 25 },
    );
  });
});
