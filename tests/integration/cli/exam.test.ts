import { describe, expect, it, vi } from 'vitest';
import { overlapOf, satisfiesBlueprint } from '../../../src/cli/form-check.ts';
import { grades } from '../../../src/schemas/vocabulary.ts';
import { contentVersions } from '../../../src/services/content/content-versions.ts';
import { readContent } from '../../../src/services/content/read-content.ts';
import { contentCopy, documentOf, jinjie, ownContent, plant } from './jinjie-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const assemble = (...more: string[]) =>
  jinjie(['exam', 'assemble', 'assistant-qualification', '--json', ...more]);
interface AssembledForm {
  seed: number;
  items: { id: string; version: string; points: number }[];
  satisfied: boolean;
}

describe('jinjie exam list', () => {
  it('lists the exams with their figures', async () => {
    const run = await jinjie(['exam', 'list', '--json']);
    const exams = documentOf(run) as { id: string; grade: string }[];
    expect(exams.map(({ grade }) => grade).sort()).toEqual([...grades].sort());
    expect(exams.filter(({ grade }) => grade === 'assistant')).toEqual([
      {
        id: 'assistant-qualification',
        version: expect.stringMatching(/^assistant-qualification@[0-9a-f]{12}$/),
        grade: 'assistant',
        title: '助理客户经理资格考试',
        titleEn: 'Assistant Customer Manager Qualification Exam',
        itemCount: 40,
        timeLimitMin: 60,
        maxPoints: 100,
        cutScore: 60,
      },
    ]);
    expect((await jinjie(['exam', 'list'])).stdout).toMatch(/^exam +grade/);
  });
});

describe('jinjie exam assemble', () => {
  it('assembles a form for each seed from N on, of published versions, with its overlap', async () => {
    const run = await assemble('--seed', '7', '--count', '3');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { forms, overlap, conflicts } = documentOf(run) as {
      forms: AssembledForm[];
      overlap: { mean: number; max: number };
      conflicts: unknown[];
    };
    expect(conflicts).toEqual([]);
    expect(forms.map(({ seed }) => seed)).toEqual([7, 8, 9]);
    for (const form of forms) {
      expect(form).toMatchObject({ satisfied: true, predictedMean: null, expectedCut: null });
      expect(new Set(form.items.map(({ id }) => id)).size).toBe(40);
      expect(form.items.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    }
    const published = new Set(contentVersions((await readContent(ownContent)).content).map(({ id }) => id));
    expect(forms.flatMap(({ items }) => items).filter(({ version }) => !published.has(version))).toEqual([]);
    expect(overlap.mean).toBeGreaterThan(0);
    expect(overlap.max).toBeGreaterThanOrEqual(overlap.mean);
    expect(overlap.max).toBeLessThanOrEqual(1);
  });

  it('gives the same form for the same seed, whatever the run around it', async () => {
    const [alone, among] = await Promise.all([
      assemble('--seed', '8'),
      assemble('--seed', '7', '--count', '2'),
    ]);
    expect(documentOf(alone).forms[0]).toEqual(documentOf(among).forms[1]);
    expect(documentOf(alone).overlap).toEqual({ mean: 0, max: 0 });
  });

  it('prints a line a form without --json', async () => {
    const { stdout } = await jinjie(['exam', 'assemble', 'assistant-qualification', '--count', '2']);
    expect(stdout).toMatch(/^seed 1 \(meets the blueprint\): e-.+\nseed 2 \(meets the blueprint\): e-/);
  });

  it('reports the constraints that clash, and what would mend them, with exit code 1', async () => {
    const folder = contentCopy();
    plant(folder, 'exams/assistant.yaml', 'numeric: { count: 3,', 'numeric: { count: 20,');
    plant(folder, 'exams/assistant.yaml', 'single-choice: { count: 18,', 'single-choice: { count: 1,');
    const run = await assemble('--count', '5', '--content', folder);
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    const { forms, overlap, conflicts } = documentOf(run);
    expect({ forms, overlap }).toEqual({ forms: [], overlap: { mean: 0, max: 0 } });
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0].constraints).toContainEqual({
      constraint: { kind: 'type', type: 'numeric' },
      role: 'demand',
      needed: 20,
      available: expect.any(Number),
    });
    expect(conflicts[0].missing[0]).toMatchObject({ type: 'numeric', count: expect.any(Number) });
    const { stdout } = await jinjie(['exam', 'assemble', 'assistant-qualification', '--content', folder]);
    expect(stdout).toContain('numeric: needs 20, finds');
    expect(stdout).toContain('Write these items, or change the blueprint:');
  });
});

describe('the banks', () => {
  it.each(grades)(
    'give the exam of grade %s five forms that share less than three items in ten',
    async (grade) => {
      const run = await jinjie(['exam', 'assemble', `${grade}-qualification`, '--count', '5', '--json']);
      const { forms, overlap } = documentOf(run) as {
        forms: AssembledForm[];
        overlap: { mean: number; max: number };
      };
      expect(forms.map(({ satisfied }) => satisfied)).toEqual(Array(5).fill(true));
      expect(overlap.max).toBeLessThan(0.3);
    },
  );
});

describe('the check of a form', async () => {
  const { content } = await readContent(ownContent);
  const exam = content.exams.find(({ value }) => value.id === 'assistant-qualification')!.value;
  const bank = content.items.filter((placed) => placed.bank === 'exam');
  const { forms } = documentOf(await assemble()) as { forms: AssembledForm[] };
  const sound = forms[0]!.items;
  const unused = bank.find(({ item }) => !sound.some(({ id }) => id === item.id))!;
  const practice = content.items.find((placed) => placed.bank === 'practice')!;

  it.each([
    ['the form itself', sound, true],
    ['an item short', sound.slice(1), false],
    ['an item twice', [...sound.slice(1), sound[1]!], false],
    ['an item nobody wrote', [{ ...sound[0]!, id: 'e-none' }, ...sound.slice(1)], false],
    ['an item of the practice bank', [{ ...sound[0]!, id: practice.item.id }, ...sound.slice(1)], false],
    ['other points', [{ ...sound[0]!, points: 7 }, ...sound.slice(1)], false],
    ['one more item', [...sound, { id: unused.item.id, points: 2 }], false],
  ])('judges %s', (_, form, verdict) => {
    expect(satisfiesBlueprint(exam, bank, form)).toBe(verdict);
  });

  it('refuses an item meant for a higher grade', () => {
    const raised = bank.map((placed) => ({ ...placed, item: { ...placed.item, grade: 'senior' as const } }));
    expect(satisfiesBlueprint(exam, raised, sound)).toBe(false);
  });

  it('measures overlap as the share of common items over pairs', () => {
    const form = (...ids: string[]) => ids.map((id) => ({ id, points: 1 }));
    expect(overlapOf([form('a', 'b'), form('b', 'c'), form('c', 'd')])).toEqual({ mean: 1 / 3, max: 0.5 });
    expect(overlapOf([form('a')])).toEqual({ mean: 0, max: 0 });
  });
});
