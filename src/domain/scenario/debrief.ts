import type { RunDebrief } from '../../schemas/audience/run.ts';
import type { Variable } from '../../schemas/scenario.ts';
import type { RunState, TurnEntry } from './run-state.ts';
import type { ScenarioVersion } from './scenario-version.ts';
import { scoreRun } from './score-run.ts';
import { nodeOf } from './situation.ts';

function changeOf(good: Variable['good'], before: number, after: number): 'better' | 'worse' | 'none' {
  if (before === after) return 'none';
  return after > before === (good === 'high') ? 'better' : 'worse';
}

function debriefTurn(scenario: ScenarioVersion, entry: TurnEntry): RunDebrief['turns'][number] {
  const { line, moves } = nodeOf(scenario, entry.node);
  const move = moves?.find((candidate) => candidate.id === entry.move);
  if (!move) throw new Error(`${scenario.version} has no move ${entry.move} at ${entry.node}`);
  return {
    turn: entry.turn,
    line,
    said: move.text,
    quality: move.quality,
    effects: entry.effects.flatMap(({ variable, before, after }) =>
      scenario.variables
        .filter(({ id }) => id === variable)
        .map(({ label, good }) => ({
          variable,
          label,
          before,
          after,
          change: changeOf(good, before, after),
        })),
    ),
    facts: (scenario.facts ?? []).filter(({ id }) => entry.facts.includes(id)).map(({ label }) => label),
    evidence: move.evidence,
    comment: move.comment,
    better: moves?.find((candidate) => candidate.id === move.better)?.text ?? null,
    redLine: move.redLine ?? null,
    norms: move.norms ?? [],
    anchor: move.anchor,
  };
}

/**
 * The look back over a finished run: every turn with the trainee's own words, its effects, the reason, the
 * better move and the clause. Throws on an open run, for which comments must not be told: the service asks
 * first.
 */
export function debrief(scenario: ScenarioVersion, state: RunState): RunDebrief {
  const { ending } = nodeOf(scenario, state.node);
  if (!ending) throw new Error('a run is debriefed only after its ending');
  const { name, wants, hiddenConcern } = scenario.persona;
  return {
    title: scenario.title,
    persona: { name, wants, hiddenConcern },
    ending,
    score: scoreRun(scenario, state),
    turns: state.log.map((entry) => debriefTurn(scenario, entry)),
    curve: scenario.variables.map(({ id, label, min, max, good, start }) => ({
      variable: id,
      label,
      min,
      max,
      good,
      values: [
        start,
        ...state.log.map(({ effects }) => effects.find(({ variable }) => variable === id)?.after ?? start),
      ],
    })),
  };
}
