import type { Move, Scenario } from '../../schemas/scenario.ts';
import type { ScenarioProblem } from './scenario-problem.ts';

/** Longest text a trainee can take in at a glance, in characters (code points). */
export const maxTextLength = 120;
/** Share of nodes on which a good move may be the longest, or the shortest, before length gives it away. */
const maxExtremeShare = 0.6;

const lengthOf = (text: string) => [...text].length;

function* textsOf(scenario: Scenario): Generator<[path: string, text: string]> {
  for (const { id, line, stage, moves, ending } of scenario.nodes) {
    yield [`nodes.${id}.line`, line];
    if (stage !== undefined) yield [`nodes.${id}.stage`, stage];
    if (ending) yield [`nodes.${id}.ending.epilogue`, ending.epilogue];
    for (const move of moves ?? []) {
      yield [`nodes.${id}.moves.${move.id}.text`, move.text];
      yield [`nodes.${id}.moves.${move.id}.comment`, move.comment];
    }
  }
}

/** Whether a good move is strictly the longest (sign 1) or shortest (sign -1) of its node. */
function extremeIsGood(moves: readonly Move[], sign: 1 | -1): boolean {
  const extreme = (good: boolean) =>
    Math.max(
      ...moves
        .filter(({ quality }) => (quality === 'good') === good)
        .map(({ text }) => sign * lengthOf(text)),
    );
  return extreme(true) > extreme(false);
}

/**
 * Texts too long to read in a role-play, and outward signs by which the good move could be guessed unread.
 */
export function checkTexts(scenario: Scenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  for (const [path, text] of textsOf(scenario)) {
    const length = lengthOf(text);
    if (length <= maxTextLength) continue;
    problems.push({ code: 'text-too-long', path, message: `${length} characters; at most ${maxTextLength}` });
  }
  const choices = scenario.nodes.flatMap(({ moves }) => (moves && moves.length >= 3 ? [moves] : []));
  for (const [code, sign, word] of [
    ['longest-tells', 1, 'longest'],
    ['shortest-tells', -1, 'shortest'],
  ] as const) {
    const count = choices.filter((moves) => extremeIsGood(moves, sign)).length;
    if (count <= choices.length * maxExtremeShare) continue;
    const message = `the good move is the ${word} on ${count} of ${choices.length} nodes; vary the lengths`;
    problems.push({ code, path: 'nodes', message });
  }
  if (choices.length > 1 && choices.every(([first]) => first?.quality === 'good')) {
    const message = 'the good move stands first on every node; vary the authored order';
    problems.push({ code: 'first-tells', path: 'nodes', message });
  }
  return problems;
}
