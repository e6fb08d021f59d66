import { checkScenario, type ScenarioReport } from '../../domain/scenario/check-scenario.ts';
import { pointsOf } from '../../kernel/points.ts';
import { anchorsOf } from '../../services/content/check-content.ts';
import { type ContentProblem, problemLine } from '../../services/content/content-problem.ts';
import { loadContent } from '../load-content.ts';
import type { Report } from '../reply.ts';

const inScenarios = ({ file }: ContentProblem) => file.startsWith('scenarios/');

/**
 * `scenario check`: searches every run of every scenario for faults. A scenario file that cannot be read is a
 * finding under the name of its file; a fault elsewhere is bad input, since anchors could then not be looked
 * up.
 */
export async function scenarioCheck(folder: string): Promise<Report> {
  const { content, problems } = await loadContent(folder, (problem) => !inScenarios(problem));
  const anchors = new Set(anchorsOf(content).keys());
  const scenarios = [
    ...content.scenarios.map(({ value }) => shown(checkScenario(value, { anchors }))),
    ...unreadable(problems.filter(inScenarios)),
  ];
  const faults = scenarios.flatMap(({ id, problems: found }) =>
    found.map(({ code, path, message }) => `${id} › ${path}: ${code}: ${message}`),
  );
  const lines = scenarios.map(({ id, nodes, endings, scoreRange }) => {
    const range = scoreRange ? `scores ${scoreRange.lowest} to ${scoreRange.best}` : 'no score range';
    return `${id}: ${nodes} nodes, ${endings} endings, ${range}`;
  });
  return {
    exitCode: faults.length === 0 ? 0 : 1,
    json: { scenarios },
    text: [...lines, ...faults, faults.length === 0 ? 'No problems.' : `${faults.length} problem(s).`].join(
      '\n',
    ),
  };
}

function shown({ id, nodes, endings, scoreRange, problems }: ScenarioReport) {
  const range = scoreRange && {
    lowest: pointsOf(scoreRange.lowestHundredths),
    best: pointsOf(scoreRange.bestHundredths),
  };
  const faults: { code: string; path: string; message: string }[] = [...problems];
  return { id, nodes, endings, scoreRange: range, problems: faults };
}

function unreadable(problems: readonly ContentProblem[]) {
  return [...new Set(problems.map(({ file }) => file))].map((file) => ({
    id: file.replace(/^scenarios\/|\.yaml$/g, ''),
    nodes: 0,
    endings: 0,
    scoreRange: null,
    problems: problems
      .filter((problem) => problem.file === file)
      .map((problem) => ({ code: 'unreadable', path: problem.path, message: problemLine(problem) })),
  }));
}
