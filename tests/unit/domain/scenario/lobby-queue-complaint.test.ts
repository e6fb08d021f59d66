import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../../../src/domain/scenario/check-scenario.ts';
import { debrief } from '../../../../src/domain/scenario/debrief.ts';
import { replay } from '../../../../src/domain/scenario/run.ts';
import { pinScenario } from '../../../../src/domain/scenario/scenario-version.ts';
import { walkScenario } from '../../../../src/domain/scenario/walk-scenario.ts';
import { runDebriefSchema } from '../../../../src/schemas/audience/run.ts';
import { goodWay, redLineWay, scenarioId } from '../../../support/complaint-ways.ts';
import { readScenario } from './small-scenario.ts';

const scenario = readScenario(scenarioId);
const pinned = pinScenario(scenario, `${scenarioId}@000000000000`);

function debriefOf(...moves: string[]) {
  const run = replay(pinned, 'golden', moves);
  if (!run.ok) throw new Error(JSON.stringify(run.refusal));
  return runDebriefSchema.parse(debrief(pinned, run.value));
}

describe('the lobby complaint', () => {
  test('passes the checker', () => {
    expect(checkScenario(scenario)).toMatchObject({ nodes: 24, endings: 6, problems: [] });
  });

  test('ends on every one of 10 000 random walks and meets every ending', () => {
    const met = new Set(
      Array.from({ length: 10_000 }, (_, index) => walkScenario(pinned, `walks/${index}`).ending),
    );
    const endings = scenario.nodes.filter((node) => node.ending).map(({ id }) => id);
    expect([...met].sort()).toEqual(endings.sort());
  });

  test('goes as the expert plays it', () => {
    const { ending, score, turns, curve } = debriefOf(...goodWay);
    expect(ending).toMatchObject({ meaning: 'resolved', title: '事办成，话说清' });
    expect(turns.map(({ quality, better }) => [quality, better])).toEqual(turns.map(() => ['good', null]));
    expect(score).toMatchObject({ failed: false, redLines: [] });
    expect(score.overallHundredths).toBeGreaterThan(9800);
    expect(score.competencies.map(({ competency, level }) => `${competency} L${level}`)).toEqual([
      'C2 L4',
      'C3 L4',
      'C4 L4',
      'C6 L4',
      'C7 L4',
    ]);
    expect(curve.map(({ variable, values }) => `${variable} ${values.join(' ')}`)).toMatchSnapshot();
    expect(turns.map(({ line, said }) => `客户：${line}\n你：${said}`).join('\n')).toMatchSnapshot();
  });

  const courses: [string, string, string[]][] = [
    ['lost', '摔门而去', ['explain-queue', 'ask-who', 'missed-call', 'block-lens']],
    ['violated', '话出口，收不回', redLineWay],
    [
      'violated',
      '私了',
      [
        'step-closer',
        'say-back',
        'show-rules',
        'ask-recipient',
        'check-own-files',
        'write-it-down',
        'hand-over',
        'fifteen-days',
        'own-pocket',
      ],
    ],
    [
      'escalated',
      '交到该管的人手里',
      [
        'step-closer',
        'say-back',
        'show-rules',
        'ask-recipient',
        'check-own-files',
        'write-it-down',
        'hand-over',
        'within-rules',
        'log-claim',
        'ask-gently',
        'four-routes',
        'next-step-note',
        'honest-progress',
      ],
    ],
    [
      'lost',
      '转向外面',
      [
        'step-closer',
        'say-back',
        'show-rules',
        'ask-recipient',
        'check-own-files',
        'write-it-down',
        'no-authority',
        'within-rules',
        'log-claim',
        'any-time',
        'hotline',
        'call-cab',
        'system-delay',
      ],
    ],
  ];
  test.for(courses)('ends %s (%s) when it goes that way', ([meaning, title, moves]) => {
    const { ending, score } = debriefOf(...moves);
    expect(ending).toMatchObject({ meaning, title });
    expect(score.failed).toBe(meaning === 'violated');
  });

  test('scores every competency on every way that crosses no red line', () => {
    const { score } = debriefOf(...courses[0]![2]);
    expect(score.competencies.every(({ hundredths }) => hundredths !== null)).toBe(true);
  });
});
