import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assembleForm } from '../../../../src/domain/form/assemble-form.ts';
import type { BankItem, Blueprint, Supply } from '../../../../src/domain/form/blueprint.ts';
import { findConflict } from '../../../../src/domain/form/conflict.ts';
import { shortfallOf } from '../../../../src/domain/form/shortfall.ts';
import { bankItems, sampleBank, sampleBlueprint } from './sample-bank.ts';

function refused(bank: readonly BankItem[], blueprint: Blueprint = sampleBlueprint) {
  const assembly = assembleForm({ blueprint, bank, seed: 's' });
  if (assembly.ok) throw new Error('a form was assembled');
  return assembly;
}

const without = (type: string, section: string, keep = 0) => {
  const own = sampleBank.filter((item) => item.type === type && item.section === section);
  return sampleBank.filter((item) => own.indexOf(item) < keep);
};

describe('an impossible blueprint is refused with the smallest conflict', () => {
  it('one type too rare', () => {
    const bank = sampleBank.filter(({ id, type }) => type !== 'numeric' || id === 'e-law-apply-numeric-0');
    expect(refused(bank)).toEqual({
      ok: false,
      conflict: [{ constraint: { kind: 'type', type: 'numeric' }, role: 'demand', needed: 2, available: 1 }],
      missing: [expect.objectContaining({ type: 'numeric', count: 1 })],
    });
  });

  it('one row too thin', () => {
    const bank = sampleBank.filter(({ section, level }) => section !== 'law' || level !== 'apply');
    expect(refused(bank).conflict).toEqual([
      {
        constraint: { kind: 'row', scope: 'law', level: 'apply' },
        role: 'demand',
        needed: 2,
        available: 0,
      },
    ]);
  });

  it('a row that can live on one type only, of which the blueprint wants fewer', () => {
    const bank = [
      ...without('single-choice', 'service').filter(
        ({ section, level, type }) =>
          section !== 'service' || level !== 'understand' || type !== 'true-false',
      ),
      ...bankItems({ section: 'service', level: 'understand', type: 'numeric' }, 9, '-more'),
    ];
    expect(refused(bank).conflict).toEqual([
      {
        constraint: { kind: 'row', scope: 'service', level: 'understand' },
        role: 'demand',
        needed: 5,
        available: 0,
      },
      { constraint: { kind: 'type', type: 'numeric' }, role: 'limit', needed: 0, available: 2 },
    ]);
  });

  it('rows and types that add up to different totals, which no item can mend', () => {
    const blueprint = { ...sampleBlueprint, types: { numeric: { count: 2, points: 1 } } };
    expect(refused(sampleBank, blueprint)).toEqual({
      ok: false,
      conflict: [{ constraint: { kind: 'total' }, role: 'demand', needed: 12, available: 2 }],
      missing: [],
    });
  });
});

/** Small problems, about half of them impossible. */
const supplies: fc.Arbitrary<Supply> = fc
  .record({
    rows: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    split: fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
    live: fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    }),
  })
  .map(({ rows, split, live }) => {
    const counts = [0, 0, 0];
    const total = rows.reduce((sum, count) => sum + count, 0);
    for (let item = 0; item < total; item += 1) counts[split[item % split.length]! % 3]! += 1;
    const types = (['single-choice', 'true-false', 'numeric'] as const).map((type, index) => ({
      type,
      count: counts[index]!,
    }));
    return {
      rows: rows.map((count, index) => ({ scope: `s${index}`, level: 'apply' as const, count })),
      types: types.filter(({ count }) => count > 0),
      live: live.slice(0, rows.length).map((row) => row.filter((_, index) => counts[index]! > 0)),
    };
  });

/** Whether rows and types can be met where only the named ones bind: by trying every table. */
function canMeet({ rows, types, live }: Supply, bound: ReadonlySet<string>): boolean {
  const bindingTypes = types.map(({ type, count }) => (bound.has(type) ? count : null));
  const fill = (row: number, left: (number | null)[]): boolean => {
    if (row === rows.length) return left.every((count) => count === null || count === 0);
    const wanted = bound.has(rows[row]!.scope) ? rows[row]!.count : null;
    const place = (type: number, taken: number, now: (number | null)[]): boolean => {
      if (wanted !== null && taken > wanted) return false;
      if (type === types.length) return (wanted === null || taken === wanted) && fill(row + 1, now);
      for (let count = 0; count <= live[row]![type]!; count += 1) {
        const open = now[type]!;
        if (open !== null && count > open) break;
        const next = now.map((value, index) => (index === type && value !== null ? value - count : value));
        if (place(type + 1, taken + count, next)) return true;
      }
      return false;
    };
    return place(0, 0, left);
  };
  return fill(0, bindingTypes);
}

const namesOf = (supply: Supply) => [
  ...supply.rows.map(({ scope }) => scope),
  ...supply.types.map(({ type }) => type),
];
const conflictNames = (supply: Supply) =>
  findConflict(supply).map(({ constraint }) =>
    constraint.kind === 'row' ? constraint.scope : constraint.kind === 'type' ? constraint.type : 'total',
  );

describe('against trying every table of counts', () => {
  test('there is a conflict exactly where no table exists, and none of its members can be spared', () => {
    let impossible = 0;
    fc.assert(
      fc.property(supplies, (supply) => {
        const conflict = conflictNames(supply);
        expect(conflict.length === 0).toBe(canMeet(supply, new Set(namesOf(supply))));
        if (conflict.length === 0) return;
        impossible += 1;
        expect(canMeet(supply, new Set(conflict))).toBe(false);
        for (const spared of conflict) {
          expect(canMeet(supply, new Set(conflict.filter((name) => name !== spared)))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(impossible).toBeGreaterThan(50);
  });

  test('no conflict has fewer members', () => {
    fc.assert(
      fc.property(supplies, (supply) => {
        const names = namesOf(supply);
        const size = conflictNames(supply).length;
        for (let bits = 0; bits < 2 ** names.length; bits += 1) {
          const subset = names.filter((_, index) => bits & (1 << index));
          if (subset.length < size) expect(canMeet(supply, new Set(subset))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('in a conflict more is needed than available', () => {
    fc.assert(
      fc.property(supplies, (supply) => {
        const conflict = findConflict(supply);
        const over = conflict.reduce((sum, { needed, available }) => sum + needed - available, 0);
        expect(over > 0).toBe(conflict.length > 0);
      }),
    );
  });

  test('adding what is missing mends the bank, adding one less does not', () => {
    fc.assert(
      fc.property(supplies, (supply) => {
        const missing = shortfallOf(supply);
        const add = (spare: number) => {
          let left = missing.reduce((sum, { count }) => sum + count, 0) - spare;
          const live = supply.live.map((row) => [...row]);
          for (const { scope, type, count } of missing) {
            const row = supply.rows.findIndex((one) => one.scope === scope);
            const added = Math.min(left, count);
            live[row]![supply.types.findIndex((one) => one.type === type)]! += added;
            left -= added;
          }
          return findConflict({ ...supply, live });
        };
        expect(add(0)).toEqual([]);
        if (missing.length > 0) expect(add(1)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
