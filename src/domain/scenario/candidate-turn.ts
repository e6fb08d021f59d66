import { type CandidateTurn, candidateTurnSchema } from '../../schemas/audience/run.ts';
import { offeredMoves } from './run.ts';
import type { RunState } from './run-state.ts';
import type { ScenarioVersion } from './scenario-version.ts';
import { nodeOf } from './situation.ts';

/**
 * What the player's page may see of a run: parsed by its allow-list, so a stray field is an error, not a
 * leak.
 */
export function candidateTurn(scenario: ScenarioVersion, state: RunState): CandidateTurn {
  const { name, situation, wants } = scenario.persona;
  const { line, mood, stage, ending } = nodeOf(scenario, state.node);
  return candidateTurnSchema.parse({
    title: scenario.title,
    setting: scenario.setting,
    persona: { name, situation, wants },
    turn: state.log.length + 1,
    line,
    mood,
    stage: stage ?? null,
    earlier: state.log.map((entry) => {
      const node = nodeOf(scenario, entry.node);
      const said = node.moves?.find((move) => move.id === entry.move)?.text;
      return { line: node.line, mood: node.mood, stage: node.stage ?? null, said };
    }),
    offered: offeredMoves(scenario, state).map(({ position, move }) => ({ position, text: move.text })),
    ending: ending ? { title: ending.title, epilogue: ending.epilogue } : null,
  } satisfies Record<keyof CandidateTurn, unknown>);
}
