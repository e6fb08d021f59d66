import { expect, test } from 'vitest';
import { assembleForm } from '../../../../src/domain/form/assemble-form.ts';
import type { BankItem, Blueprint } from '../../../../src/domain/form/blueprint.ts';
import { createRandom } from '../../../../src/kernel/random.ts';
import { cognitiveLevels, itemTypes } from '../../../../src/schemas/vocabulary.ts';

/** 600 items over eight parts, of uneven sections, levels and types; 60 of them in twenty cases of three. */
function largeBank(): BankItem[] {
  const random = createRandom('large bank');
  const item = (id: string, section: string, own?: BankItem['case']): BankItem => ({
    id,
    versionId: id,
    section,
    level: cognitiveLevels[random.below(3)]!,
    type: itemTypes[Math.min(random.below(7), random.below(7))]!,
    syllabusPoints: [`${section}-${id}`],
    ...(own ? { case: own } : {}),
  });
  const sectionOf = (index: number) => `p${index % 8}/c${index % 5}#s${random.below(4)}`;
  const singles = Array.from({ length: 540 }, (_, index) => item(`e-${index}`, sectionOf(index)));
  const cases = Array.from({ length: 20 }, (_, index) => {
    const section = sectionOf(index);
    return [1, 2, 3].map((place) => item(`e-case-${index}-${place}`, section, { id: `c${index}`, place }));
  });
  return [...singles, ...cases.flat()];
}

const blueprint: Blueprint = {
  rows: Array.from({ length: 8 }, (_, part) =>
    cognitiveLevels.map((level) => ({ scope: `p${part}`, level, count: 4 })),
  ).flat(),
  types: {
    'single-choice': { count: 34, points: 1 },
    'multiple-choice': { count: 20, points: 1 },
    'true-false': { count: 16, points: 1 },
    ordering: { count: 10, points: 1 },
    matching: { count: 8, points: 1 },
    numeric: { count: 5, points: 1 },
    cloze: { count: 3, points: 1 },
  },
};

test('forms of a bank of 600 have hardly more in common than equal use of every item would give', () => {
  const bank = largeBank();
  const forms = Array.from({ length: 60 }, (_, seed) => {
    const assembly = assembleForm({ blueprint, bank, seed: `seed-${seed}` });
    if (!assembly.ok) throw new Error(JSON.stringify(assembly));
    return assembly.form.entries;
  });
  const times = new Map<string, number>();
  for (const entries of forms)
    for (const { itemId } of entries) times.set(itemId, (times.get(itemId) ?? 0) + 1);
  const length = forms[0]!.length;
  // Pairs of forms that share an item, over all items: the mean overlap of two forms.
  const shared = [...times.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const mean = shared / ((forms.length * (forms.length - 1)) / 2) / length;
  expect(length).toBe(96);
  expect(mean).toBeLessThan(1.25 * (length / bank.length));
  expect(times.size).toBeGreaterThan(0.98 * bank.length);
  expect(forms.some((entries) => entries.some(({ caseId }) => caseId !== null))).toBe(true);
});
