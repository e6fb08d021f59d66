import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/domain/scenario/check-scenario.ts';
import { grades } from '../../src/schemas/vocabulary.ts';
import { anchorsOf } from '../../src/services/content/check-content.ts';
import { checkedContent } from '../../src/services/content/checked-content.ts';
import { problemLine } from '../../src/services/content/content-problem.ts';
import { rationalesOf } from './rationales.ts';

const folder = resolve(import.meta.dirname, '../../content');
const { content, problems } = await checkedContent(folder, '2026-11-22');
const banks = ['practice', 'exam'] as const;
const itemsOf = (bank: (typeof banks)[number]) =>
  content.items.filter((placed) => placed.bank === bank).map(({ item }) => item);

it('the content has no problems', () => {
  expect(problems.map(problemLine)).toEqual([]);
});

describe('the manual', () => {
  it('has chapters in every part', () => {
    const numbers = new Set(content.chapters.map(({ chapter }) => chapter.part));
    expect(content.parts.filter(({ number }) => !numbers.has(number))).toEqual([]);
  });

  it('has the place every syllabus point names', () => {
    const anchors = anchorsOf(content);
    expect(content.syllabus.filter(({ anchor }) => !anchors.has(anchor))).toEqual([]);
  });
});

describe('the banks', () => {
  it('hold 500 items each, of at least six types', () => {
    for (const bank of banks) {
      expect(itemsOf(bank).length).toBeGreaterThanOrEqual(500);
      expect(new Set(itemsOf(bank).map(({ type }) => type)).size).toBeGreaterThanOrEqual(6);
    }
  });

  it('share no id and no stem', () => {
    const stems = new Set(itemsOf('practice').map(({ stem }) => stem));
    expect(itemsOf('exam').filter(({ stem }) => stems.has(stem))).toEqual([]);
  });

  it('give every option a reason of its own', () => {
    for (const { item } of content.items) {
      const rationales = rationalesOf(item);
      expect(rationales.length, item.id).toBeGreaterThan(0);
      expect(
        rationales.filter((text) => [...text].length < 8),
        item.id,
      ).toEqual([]);
      expect(new Set(rationales).size, item.id).toBe(rationales.length);
    }
  });

  it('keep doubtful items out of the exam bank', () => {
    expect(itemsOf('exam').filter(({ doubtful }) => doubtful)).toEqual([]);
  });
});

describe('the exam', () => {
  const exam = content.exams.find(({ value }) => value.id === 'assistant-qualification')?.value;

  it('has 40 items in 60 minutes', () => {
    expect(exam).toMatchObject({ itemCount: 40, timeLimitMin: 60, grade: 'assistant' });
  });

  it('shows candidates no keys', () => {
    expect(exam?.delivery.showKeys).toBe('never');
  });
});

describe('the scenarios', () => {
  it('have at least 15 nodes, three variables and no faults', () => {
    const anchors = new Set(anchorsOf(content).keys());
    expect(content.scenarios.length).toBeGreaterThanOrEqual(1);
    for (const { value } of content.scenarios) {
      expect(value.nodes.length).toBeGreaterThanOrEqual(15);
      expect(value.variables.length).toBeGreaterThanOrEqual(3);
      expect(checkScenario(value, { anchors }).problems).toEqual([]);
    }
  });
});

describe('the ladder policy', () => {
  it('speaks of all four grades wherever it speaks of grades', () => {
    for (const { value: policy } of content.policies) {
      expect(Object.keys(policy.gradeTitles)).toEqual([...grades]);
      expect([...new Set(policy.levels.map(({ grade }) => grade))].sort()).toEqual([...grades].sort());
      const byGrade = policy.requirements.flatMap((requirement) =>
        'byGrade' in requirement ? [Object.keys(requirement.byGrade)] : [],
      );
      for (const named of byGrade) expect(named).toEqual([...grades]);
    }
  });

  it('asks for no exam under a name that another grade has', () => {
    for (const { value: exam } of content.exams) {
      const asking = content.policies.flatMap(({ value: policy }) =>
        policy.requirements.flatMap((requirement) =>
          requirement.kind === 'exam-pass'
            ? grades.filter((grade) => requirement.byGrade[grade].examId === exam.id)
            : [],
        ),
      );
      expect(new Set(asking)).toEqual(new Set([exam.grade]));
    }
  });
});
