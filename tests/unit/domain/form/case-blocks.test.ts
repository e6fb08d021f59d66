import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssemblyInput, assembleForm, type Form } from '../../../../src/domain/form/assemble-form.ts';
import type { BankItem, Blueprint } from '../../../../src/domain/form/blueprint.ts';
import { drawableItems } from '../../../../src/domain/form/drawable-items.ts';
import type { Grade } from '../../../../src/schemas/vocabulary.ts';
import { bankItems, sampleBank, sampleBlueprint } from './sample-bank.ts';

type ClassName = Pick<BankItem, 'section' | 'level' | 'type'>;
const lawRemember = { section: 'law', level: 'remember', type: 'single-choice' } as const;
const lawApply = { section: 'law', level: 'apply', type: 'numeric' } as const;
const serviceTrue = { section: 'service', level: 'understand', type: 'true-false' } as const;
const serviceApply = { section: 'service', level: 'apply', type: 'numeric' } as const;

/** A case with one item of each class named, in that order. */
const caseOf = (id: string, ...classes: ClassName[]): BankItem[] =>
  classes.map((one, index) => ({
    ...bankItems(one, 1)[0]!,
    id: `e-case-${id}-${index}`,
    syllabusPoints: [`case-${id}-${index}`],
    case: { id, place: index + 1 },
  }));

const cases = [
  caseOf('two', lawRemember, lawApply),
  caseOf('three', serviceTrue, serviceTrue, lawRemember),
  caseOf('same', serviceTrue, serviceTrue),
  caseOf('wide', lawRemember, serviceTrue, serviceApply, lawApply),
];
const bank = [...sampleBank, ...cases.flat()];

function formOf(differences: Partial<AssemblyInput> = {}): Form {
  const assembly = assembleForm({ blueprint: sampleBlueprint, bank, seed: 's', ...differences });
  if (!assembly.ok) throw new Error(`no form: ${JSON.stringify(assembly.conflict)}`);
  return assembly.form;
}
const forms = Array.from({ length: 400 }, (_, seed) => formOf({ seed: `seed-${seed}` }));
const casesIn = ({ entries }: Form) => [...new Set(entries.flatMap(({ caseId }) => caseId ?? []))];

function expectBlueprint({ entries }: Form, { rows, types }: Blueprint) {
  for (const { scope, level, count } of rows)
    expect(entries.filter((one) => one.section === scope && one.level === level).length).toBe(count);
  for (const [type, { count }] of Object.entries(types))
    expect(entries.filter((one) => one.type === type).length).toBe(count);
}

/** Every case of a form is whole, together and in authored order. */
function expectWholeCases({ entries }: Form, all: readonly (readonly BankItem[])[]) {
  const ids = entries.map(({ itemId }) => itemId);
  for (const items of all) {
    const places = items.map(({ id }) => ids.indexOf(id));
    if (places.every((place) => place < 0)) continue;
    expect(places).toEqual(items.map((_, index) => places[0]! + index));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  }
}

describe('over 400 seeds', () => {
  it('every form meets the blueprint and holds cases whole, together and in authored order', () => {
    for (const form of forms) {
      expectBlueprint(form, sampleBlueprint);
      expectWholeCases(form, cases);
    }
  });

  it('cases stand after the single items, which stay in blocks by type', () => {
    for (const { entries } of forms) {
      const first = entries.findIndex(({ caseId }) => caseId !== null);
      if (first >= 0) expect(entries.slice(first).every(({ caseId }) => caseId !== null)).toBe(true);
    }
  });

  it('every case is drawn sometimes and none always; forms without a case occur too', () => {
    for (const [one] of cases) {
      const times = forms.filter((form) => casesIn(form).includes(one!.case!.id)).length;
      expect(times).toBeGreaterThan(10);
      expect(times).toBeLessThan(390);
    }
    expect(forms.some((form) => casesIn(form).length === 0)).toBe(true);
    expect(forms.some((form) => casesIn(form).length > 1)).toBe(true);
  });
});

describe('a form with cases', () => {
  it('is the same for a seed and a bank, however the bank is ordered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(bank, { minLength: bank.length }), fc.string(), (shuffled, seed) => {
        expect(formOf({ bank: shuffled, seed })).toEqual(formOf({ seed }));
      }),
      { numRuns: 40 },
    );
  });

  it('takes a case where only the case can fill the blueprint', () => {
    const without = sampleBank.filter(({ type }) => type !== 'numeric');
    const taken = formOf({ bank: [...without, ...cases.flat()] });
    expect(casesIn(taken)).toContain('wide');
    expectBlueprint(taken, sampleBlueprint);
  });

  it('leaves out a case of which the blueprint has no place for one item', () => {
    const stranger = caseOf('stranger', lawRemember, { ...lawApply, type: 'matching' });
    for (let seed = 0; seed < 30; seed += 1)
      expect(casesIn(formOf({ bank: [...bank, ...stranger], seed: `${seed}` }))).not.toContain('stranger');
  });

  it('takes a case with items to avoid only where it must', () => {
    const avoid = cases[0]!.slice(0, 1).map(({ id }) => id);
    for (let seed = 0; seed < 50; seed += 1) {
      const form = formOf({ avoid, seed: `${seed}` });
      expect(form.reused).toEqual([]);
      expect(casesIn(form)).not.toContain('two');
    }
    const scarce = [...sampleBank.filter(({ type }) => type !== 'numeric'), ...cases.flat()];
    const all = cases.flat().map(({ id }) => id);
    expect(formOf({ bank: scarce, avoid: all }).reused.length).toBeGreaterThan(0);
  });
});

/** A bank of cases alone, and whether some choice of whole cases has the counts asked for: by trying every one. */
describe('against trying every choice of cases', () => {
  const classes = [lawRemember, lawApply, serviceTrue] as const;
  const bankOfCases = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  const tally = (items: readonly BankItem[]) =>
    classes.map((one) => items.filter(({ type }) => type === one.type).length).join();

  it('a form is found exactly where there is one, and a case is named where there is none', () => {
    let blocked = 0;
    fc.assert(
      fc.property(
        bankOfCases,
        fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }),
        fc.string(),
        (shape, wanted, seed) => {
          fc.pre(wanted.some((count) => count > 0));
          const all = shape.map((own, index) => caseOf(`c${index}`, ...own.map((at) => classes[at]!)));
          const used = classes.filter((_, index) => wanted[index]! > 0);
          const blueprint: Blueprint = {
            rows: used.map(({ section, level, type }) => ({
              scope: section,
              level,
              count: wanted[classes.findIndex((one) => one.type === type)]!,
            })),
            types: Object.fromEntries(
              used.map(({ type }) => [
                type,
                { count: wanted[classes.findIndex((one) => one.type === type)]!, points: 1 },
              ]),
            ),
          };
          const possible = Array.from({ length: 2 ** all.length }, (_, bits) =>
            all.filter((_, index) => bits & (1 << index)).flat(),
          ).some((items) => tally(items) === wanted.join());
          const assembly = assembleForm({ blueprint, bank: all.flat(), seed });
          expect(assembly.ok).toBe(possible);
          if (assembly.ok) expectWholeCases(assembly.form, all);
          else if (assembly.conflict.some(({ role }) => role === 'block')) blocked += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(blocked).toBeGreaterThan(20);
  });
});

describe('a conflict that whole cases cannot mend', () => {
  it('names what is short, the cases that hold it, and single items that would help', () => {
    const pair = caseOf('pair', lawApply, lawApply);
    const blueprint: Blueprint = {
      rows: [{ scope: 'law', level: 'apply', count: 1 }],
      types: { numeric: { count: 1, points: 1 } },
    };
    expect(assembleForm({ blueprint, bank: pair, seed: 's' })).toEqual({
      ok: false,
      conflict: [
        expect.objectContaining({ role: 'demand', needed: 1, available: 0 }),
        { constraint: { kind: 'case', case: 'pair' }, role: 'block', needed: 0, available: 2 },
      ],
      missing: [{ scope: 'law', level: 'apply', type: 'numeric', count: 1 }],
    });
  });
});

describe('rows of wider scopes', () => {
  it('draw from every section they cover and from no other', () => {
    const at = (section: string) => bankItems({ section, level: 'apply', type: 'numeric' }, 4);
    const wide = [...at('a/x#1'), ...at('a/y#1'), ...at('ab/x#1'), ...at('b/x#1'), ...at('b/x#2')];
    const blueprint: Blueprint = {
      rows: [
        { scope: 'a', level: 'apply', count: 3 },
        { scope: 'b/x', level: 'apply', count: 2 },
      ],
      types: { numeric: { count: 5, points: 1 } },
    };
    const sections = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { entries } = formOf({ blueprint, bank: wide, seed: `${seed}` });
      expect(entries.filter(({ section }) => section.startsWith('a/')).length).toBe(3);
      expect(entries.filter(({ section }) => section.startsWith('b/x#')).length).toBe(2);
      for (const { section } of entries) sections.add(section);
    }
    expect([...sections].sort()).toEqual(['a/x#1', 'a/y#1', 'b/x#1', 'b/x#2']);
  });
});

describe('the part of a bank an exam may draw from', () => {
  const drawable = (grade: Grade, of: number) =>
    cases[0]!.map(({ case: own, ...item }, index) => ({
      ...item,
      grade: index === 0 ? ('assistant' as const) : grade,
      case: { ...own!, of },
    }));

  it('holds a case whole', () => {
    expect(drawableItems(drawable('assistant', 2), 'assistant')).toEqual(cases[0]);
  });

  it('holds nothing of a case with an item above the grade, or with one that is stale or withdrawn', () => {
    expect(drawableItems(drawable('senior', 2), 'assistant')).toEqual([]);
    expect(drawableItems(drawable('assistant', 3), 'assistant')).toEqual([]);
  });
});
