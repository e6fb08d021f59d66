import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../../../src/domain/scenario/check-scenario.ts';
import { walkScenario } from '../../../../src/domain/scenario/walk-scenario.ts';
import { type Scenario, scenarioSchema } from '../../../../src/schemas/scenario.ts';
import { loop, pathFaults } from './path-faults.ts';
import { referenceFaults } from './reference-faults.ts';
import { ending, move, scene, smallScenario, withNode } from './small-scenario.ts';

const found = (scenario: Scenario, options?: Parameters<typeof checkScenario>[1]) =>
  checkScenario(scenario, options).problems.map(({ code, path }) => `${code} ${path}`);

describe('the scenario checker', () => {
  test('finds nothing in a sound scenario and reports its size and range', () => {
    expect(checkScenario(smallScenario())).toEqual({
      id: 'small',
      nodes: 5,
      endings: 3,
      situations: 6,
      longestTurns: 2,
      // poor then fair: (2·20 + 60) / 3; good then good: (2·80 + 95) / 3
      scoreRange: { lowestHundredths: 3333, bestHundredths: 8500 },
      problems: [],
    });
  });

  test.for([...referenceFaults, ...pathFaults])('reports %s at %s: %s', ([code, path, , scenario]) => {
    expect(found(scenario)).toContain(`${code} ${path}`);
  });

  test('lets a loop pass that visits bound', () => {
    const again = move('b', 'answer', { quality: 'fair', when: [{ visited: 'answer', atMost: 3 }] });
    const bounded = withNode(
      scene('answer', [move('good', [{ when: [{ fact: 'heard' }], to: 'happy' }, { to: 'sad' }]), again]),
    );
    expect(checkScenario(bounded)).toMatchObject({ longestTurns: 5, problems: [] });
  });

  test('says when the search was cut off instead of judging half of it', () => {
    expect(checkScenario(smallScenario(), { limit: 2 })).toMatchObject({
      scoreRange: null,
      longestTurns: null,
    });
    expect(found(smallScenario(), { limit: 2 })).toEqual(['too-many-situations variables']);
  });

  test('looks anchors up where the places of the manual are given', () => {
    expect(found(smallScenario(), { anchors: new Set() })).toContain(
      'bad-anchor nodes.ask.moves.good.anchor',
    );
    expect(
      found(smallScenario(), { anchors: new Set(['regulations/work-processes#complaint-flow']) }),
    ).toEqual([]);
  });

  test('gives no score range where a run need not end', () => {
    expect(checkScenario(withNode(loop('answer')))).toMatchObject({ scoreRange: null, longestTurns: null });
  });
});

describe('random walks', () => {
  test('stop at the turn limit without an ending', () => {
    const endless = { ...withNode(loop('answer')), version: 'endless@000000000000', bestHundredths: 8500 };
    const walks = Array.from({ length: 20 }, (_, index) => walkScenario(endless, `w/${index}`));
    expect(Math.max(...walks.map(({ turns }) => turns))).toBe(40);
    expect(walks.filter(({ turns }) => turns === 40).every((walk) => walk.ending === null)).toBe(true);
  });
});

describe('the scenario schema', () => {
  const broken: [string, unknown][] = [
    [
      'a node with moves and an ending',
      { nodes: [{ ...ending('ask', 'lost'), moves: [move('good', 'ask')] }, ending('sad', 'lost')] },
    ],
    [
      'a last branch with a guard',
      {
        nodes: [
          scene('ask', [move('good', [{ to: 'sad' }, { when: [{ fact: 'heard' }], to: 'sad' }])]),
          ending('sad', 'lost'),
        ],
      },
    ],
    [
      'a start outside the range',
      { variables: [{ id: 'anger', label: '怒气', min: 0, max: 5, start: 6, good: 'low' }] },
    ],
    [
      'a guard without a bound',
      {
        nodes: [
          scene('ask', [move('good', 'sad', { when: [{ variable: 'anger' }] })]),
          ending('sad', 'lost'),
        ],
      },
    ],
  ];
  test.for(broken)('refuses %s', ([, differences]) => {
    expect(scenarioSchema.safeParse({ ...smallScenario(), ...(differences as object) }).success).toBe(false);
  });
});
