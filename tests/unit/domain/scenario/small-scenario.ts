import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type Move,
  type Scenario,
  type ScenarioNode,
  scenarioSchema,
} from '../../../../src/schemas/scenario.ts';

/** A move with sensible fields; a test names what it is about. */
export function move(id: string, to: Move['to'], differences: Partial<Move> = {}): Move {
  const quality = differences.quality ?? 'good';
  return {
    id,
    text: `说法${id}`,
    evidence: [{ competency: 'C4', weight: 2, score: 80 }],
    anchor: 'regulations/work-processes#complaint-flow',
    quality,
    comment: '理由',
    ...(quality === 'good' ? {} : { better: 'good' }),
    to,
    ...differences,
  };
}

export const scene = (id: string, moves: Move[]): ScenarioNode => ({
  id,
  line: `台词${id}`,
  mood: '平静',
  moves,
});

export const ending = (
  id: string,
  meaning: 'resolved' | 'escalated' | 'lost' | 'violated',
): ScenarioNode => ({
  id,
  line: '再见',
  mood: '平静',
  ending: { meaning, title: '结束', epilogue: '后来的事' },
});

/** Two scenes and three endings, free of findings: ask -> answer -> happy or sad, with a red line to broken. */
export function smallScenario(differences: Partial<Scenario> = {}): Scenario {
  return scenarioSchema.parse({
    id: 'small',
    passPoints: 60,
    title: '小情景',
    titleEn: 'Small scenario',
    setting: '大堂',
    grade: 'assistant',
    competencies: ['C4'],
    persona: { name: '某客户', situation: '来办事', wants: '快一点', hiddenConcern: '其实很着急' },
    variables: [
      { id: 'anger', label: '怒气', min: 0, max: 5, start: 4, good: 'low' },
      { id: 'trust', label: '信任', min: 0, max: 5, start: 1, good: 'high' },
      { id: 'minutes', label: '分钟', min: 0, max: 30, start: 0, good: 'low' },
    ],
    facts: [{ id: 'heard', label: '听完了' }],
    opening: 'ask',
    nodes: [
      scene('ask', [
        move('poor', 'answer', {
          quality: 'poor',
          effects: { anger: 2, trust: -3 },
          text: '这不是我管的事情',
          evidence: [{ competency: 'C4', weight: 2, score: 20 }],
        }),
        move('good', 'answer', { effects: { anger: -1, trust: 1 }, sets: ['heard'] }),
        move('red', 'broken', {
          quality: 'poor',
          redLine: '越权承诺',
          evidence: [{ competency: 'C4', weight: 2, score: 0 }],
        }),
      ]),
      scene('answer', [
        move('good', [{ when: [{ fact: 'heard' }], to: 'happy' }, { to: 'sad' }], {
          evidence: [{ competency: 'C4', weight: 1, score: 95 }],
        }),
        move('fair', 'sad', {
          quality: 'fair',
          when: [{ variable: 'anger', atLeast: 5 }],
          evidence: [{ competency: 'C4', weight: 1, score: 60 }],
        }),
      ]),
      ending('happy', 'resolved'),
      ending('sad', 'lost'),
      ending('broken', 'violated'),
    ],
    ...differences,
  });
}

/** The small scenario with one of its nodes replaced or added. */
export function withNode(node: ScenarioNode, ...more: ScenarioNode[]): Scenario {
  const base = smallScenario();
  const added = [node, ...more];
  const kept = base.nodes.filter(({ id }) => !added.some((other) => other.id === id));
  return { ...base, nodes: [...kept, ...added] };
}

export function readScenario(name: string): Scenario {
  const file = new URL(`../../../../content/scenarios/${name}.yaml`, import.meta.url);
  return scenarioSchema.parse(parse(readFileSync(file, 'utf8')));
}
