import { checkScenario } from '../../domain/scenario/check-scenario.ts';
import { walkScenario } from '../../domain/scenario/walk-scenario.ts';
import { pointsOf } from '../../kernel/points.ts';
import { loadContent } from '../load-content.ts';
import { BadInputError, type Report } from '../reply.ts';

export interface WalkOptions {
  seed: number;
  count: number;
}

/**
 * `scenario walk`: plays a scenario at random, walk k with the seed `N/k`, so that any one of them can be
 * played again. `scores` are overall scores of 100 (0 once a red line is crossed), `lengths` are turns. A
 * walk that meets the turn limit before an ending is a finding.
 */
export async function scenarioWalk(
  folder: string,
  id: string,
  { seed, count }: WalkOptions,
): Promise<Report> {
  const { content } = await loadContent(folder, ({ file }) => file.startsWith('scenarios/'));
  const scenario = content.scenarios.find(({ value }) => value.id === id)?.value;
  if (!scenario) {
    const known = content.scenarios.map(({ value }) => value.id).join(', ') || 'none';
    throw new BadInputError(`There is no scenario "${id}"; the content has: ${known}.`);
  }
  const range = checkScenario(scenario).scoreRange;
  if (!range) {
    throw new BadInputError(`Scenario "${id}" is not sound enough to be played; see "scenario check".`);
  }
  const pinned = { ...scenario, version: id, bestHundredths: range.bestHundredths };
  const walks = Array.from({ length: count }, (_, index) => walkScenario(pinned, `${seed}/${index + 1}`));
  const endings = Object.fromEntries(
    scenario.nodes
      .filter(({ ending }) => ending)
      .map((node) => [node.id, walks.filter(({ ending }) => ending === node.id).length]),
  );
  const json = {
    walks: count,
    ended: walks.filter(({ ending }) => ending !== null).length,
    endings,
    scores: spread(walks.map(({ overallHundredths }) => pointsOf(overallHundredths))),
    lengths: spread(walks.map(({ turns }) => turns)),
  };
  const text = [
    `${id}: ${json.ended} of ${count} walks came to an ending`,
    ...Object.entries(endings).map(([ending, times]) => `  ${ending}: ${times}`),
    `scores ${json.scores.min} to ${json.scores.max}, mean ${json.scores.mean}`,
    `turns ${json.lengths.min} to ${json.lengths.max}, mean ${json.lengths.mean}`,
  ].join('\n');
  return { exitCode: json.ended === count ? 0 : 1, json, text };
}

/** Smallest, mean (to two decimals) and greatest of at least one figure. */
function spread(figures: readonly number[]) {
  const sum = figures.reduce((total, figure) => total + figure, 0);
  const mean = Math.round((sum / figures.length) * 100) / 100;
  return {
    min: figures.reduce((least, figure) => Math.min(least, figure)),
    mean,
    max: figures.reduce((most, figure) => Math.max(most, figure)),
  };
}
