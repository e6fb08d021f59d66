import type { ScenarioProblemCode } from '../../../../src/domain/scenario/scenario-problem.ts';
import type { Scenario } from '../../../../src/schemas/scenario.ts';
import { ending, move, scene, smallScenario, withNode } from './small-scenario.ts';

/** Scenarios with one broken name each, and what the checker must say. */
export const referenceFaults: readonly [
  code: ScenarioProblemCode,
  path: string,
  fault: string,
  scenario: Scenario,
][] = [
  [
    'duplicate-id',
    'nodes',
    'a node id used twice',
    { ...smallScenario(), nodes: [...smallScenario().nodes, ending('sad', 'lost')] },
  ],
  [
    'duplicate-id',
    'nodes.answer.moves',
    'a move id used twice',
    withNode(scene('answer', [move('good', 'happy'), move('good', 'sad')])),
  ],
  ['unknown-node', 'opening', 'an opening that is no node', smallScenario({ opening: 'nowhere' })],
  [
    'unknown-node',
    'nodes.answer.moves.good.to.0',
    'a target that is no node',
    withNode(scene('answer', [move('good', 'nowhere')])),
  ],
  [
    'unknown-node',
    'nodes.answer.moves.good.when',
    'a guard on visits to no node',
    withNode(scene('answer', [move('good', 'happy', { when: [{ visited: 'nowhere', atLeast: 1 }] })])),
  ],
  [
    'unknown-variable',
    'nodes.answer.moves.good.when',
    'a guard on an undeclared variable',
    withNode(scene('answer', [move('good', 'happy', { when: [{ variable: 'mood', atMost: 1 }] })])),
  ],
  [
    'unknown-variable',
    'nodes.answer.moves.good.effects',
    'an effect on an undeclared variable',
    withNode(scene('answer', [move('good', 'happy', { effects: { mood: 1 } })])),
  ],
  [
    'unknown-fact',
    'nodes.answer.moves.good.when',
    'a guard on an undeclared fact',
    withNode(scene('answer', [move('good', 'happy', { when: [{ fact: 'rumour' }] })])),
  ],
  [
    'unknown-fact',
    'nodes.answer.moves.good.sets',
    'an undeclared fact set',
    withNode(scene('answer', [move('good', 'happy', { sets: ['rumour'] })])),
  ],
  [
    'unknown-competency',
    'nodes.answer.moves.good.evidence',
    'evidence on a competency not listed',
    withNode(
      scene('answer', [move('good', 'happy', { evidence: [{ competency: 'C9', weight: 1, score: 50 }] })]),
    ),
  ],
  [
    'bad-anchor',
    'nodes.answer.moves.good.anchor',
    'an anchor of no known form',
    withNode(scene('answer', [move('good', 'happy', { anchor: 'complaints' })])),
  ],
  [
    'bad-better',
    'nodes.answer.moves.b.better',
    'a better move that is not there',
    withNode(scene('answer', [move('good', 'happy'), move('b', 'sad', { quality: 'fair', better: 'x' })])),
  ],
  [
    'bad-better',
    'nodes.answer.moves.b.better',
    'a better move that is no better',
    withNode(
      scene('answer', [
        move('b', 'sad', { quality: 'fair', better: 'c' }),
        move('c', 'happy', { quality: 'fair' }),
        move('good', 'happy'),
      ]),
    ),
  ],
  [
    'bad-better',
    'nodes.answer.moves.good.better',
    'a good move with a better one',
    withNode(scene('answer', [move('good', 'happy', { better: 'good' })])),
  ],
];
