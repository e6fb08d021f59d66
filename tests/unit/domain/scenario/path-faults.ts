import type { ScenarioProblemCode } from '../../../../src/domain/scenario/scenario-problem.ts';
import type { Scenario } from '../../../../src/schemas/scenario.ts';
import { ending, move, scene, smallScenario, withNode } from './small-scenario.ts';

const threeMoves = (id: string, texts: [string, string, string], firstGood: boolean) => {
  const good = move('good', 'happy', { text: texts[0] });
  const others = [
    move('b', 'happy', { text: texts[1], quality: 'fair' }),
    move('c', 'happy', { text: texts[2], quality: 'poor' }),
  ];
  return scene(id, firstGood ? [good, ...others] : [...others, good]);
};
const onlyThreeMoves = (nodes: ReturnType<typeof threeMoves>[]): Scenario => ({
  ...smallScenario(),
  nodes: [...nodes, ending('happy', 'resolved')],
});
const longGood: [string, string, string] = ['很长很长的说法', '短的说法', '短说法'];
const shortGood: [string, string, string] = ['短', '长的说法', '长说法'];
const middle: [string, string, string] = ['中间长', '最长的说法', '短'];

/** A scene one can never leave. */
export const loop = (id: string) => scene(id, [move('good', id)]);

/** Scenarios whose names hold but whose texts or paths fail, and what the checker must say. */
export const pathFaults: readonly [
  code: ScenarioProblemCode,
  path: string,
  fault: string,
  scenario: Scenario,
][] = [
  [
    'better-not-offered',
    'nodes.answer.moves.fair.better',
    'a better move that may be hidden',
    withNode(
      scene('answer', [
        move('good', 'happy', { when: [{ fact: 'heard' }] }),
        move('fair', 'sad', { quality: 'fair' }),
      ]),
    ),
  ],
  [
    'text-too-long',
    'nodes.answer.moves.good.comment',
    'a comment of 121 characters',
    withNode(scene('answer', [move('good', 'happy', { comment: '长'.repeat(121) })])),
  ],
  [
    'longest-tells',
    'nodes',
    'a good move that is mostly the longest',
    onlyThreeMoves([threeMoves('ask', longGood, true), threeMoves('answer', longGood, false)]),
  ],
  [
    'shortest-tells',
    'nodes',
    'a good move that is mostly the shortest',
    onlyThreeMoves([threeMoves('ask', shortGood, true), threeMoves('answer', shortGood, false)]),
  ],
  [
    'first-tells',
    'nodes',
    'a good move always first',
    onlyThreeMoves([threeMoves('ask', middle, true), threeMoves('answer', middle, true)]),
  ],
  [
    'unreachable-node',
    'nodes.island',
    'a node no move leads to',
    withNode(scene('island', [move('good', 'happy')])),
  ],
  ['ending-unreachable', 'nodes.never', 'an ending no move leads to', withNode(ending('never', 'escalated'))],
  [
    'dead-end',
    'nodes.answer',
    'a node where every move can be barred',
    withNode(scene('answer', [move('good', 'happy', { when: [{ fact: 'heard' }] })])),
  ],
  ['endless-loop', 'nodes.answer', 'a loop without a way out', withNode(loop('answer'))],
  [
    'path-too-long',
    'nodes',
    'a loop one may stay in',
    withNode(scene('answer', [move('good', 'happy'), move('b', 'answer', { quality: 'fair' })])),
  ],
  [
    'path-too-long',
    'nodes',
    'a loop bounded only after 41 visits',
    withNode(
      scene('answer', [
        move('good', 'happy'),
        move('b', 'answer', { quality: 'fair', when: [{ visited: 'answer', atMost: 41 }] }),
      ]),
    ),
  ],
  [
    'guard-never-true',
    'nodes.answer.moves.b.when',
    'a guard no run meets',
    withNode(
      scene('answer', [
        move('good', 'happy'),
        move('b', 'sad', { quality: 'fair', when: [{ variable: 'trust', atLeast: 5 }] }),
      ]),
    ),
  ],
  [
    'guard-never-true',
    'nodes.answer.moves.good.to.0',
    'a branch no run takes',
    withNode(
      scene('answer', [
        move('good', [{ when: [{ variable: 'minutes', atLeast: 9 }], to: 'sad' }, { to: 'happy' }]),
      ]),
    ),
  ],
  [
    'red-line-unreachable',
    'nodes.island.moves.red',
    'a red line no run can cross',
    withNode(
      scene('island', [move('good', 'happy'), move('red', 'broken', { quality: 'poor', redLine: '泄露' })]),
    ),
  ],
  [
    'competency-unscored',
    'nodes.happy',
    'a way to an ending without evidence',
    { ...smallScenario(), competencies: ['C4', 'C7'] },
  ],
];
