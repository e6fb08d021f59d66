/**
 * What the checker can find. Content tests and `scenario check` report these codes; none may be published.
 */
export const scenarioProblemCodes = [
  'duplicate-id',
  'unknown-node',
  'unknown-variable',
  'unknown-fact',
  'unknown-competency',
  'bad-anchor',
  'bad-better',
  'better-not-offered',
  'text-too-long',
  'longest-tells',
  'shortest-tells',
  'first-tells',
  'too-many-situations',
  'unreachable-node',
  'ending-unreachable',
  'dead-end',
  'endless-loop',
  'path-too-long',
  'guard-never-true',
  'red-line-unreachable',
  'competency-unscored',
] as const;
export type ScenarioProblemCode = (typeof scenarioProblemCodes)[number];

export interface ScenarioProblem {
  readonly code: ScenarioProblemCode;
  /** Where in the file, by authored ids: `nodes.why-first.moves.rule.to.0`. */
  readonly path: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}
