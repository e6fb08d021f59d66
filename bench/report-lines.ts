import type { Machine } from './machine.ts';
import type { Figures, Spread } from './rounds.ts';

export interface Report {
  machine: Machine;
  limits: Figures;
  figures: Figures;
  rounds: Record<string, Spread>;
}

/** The report for people: a line per figure with the spread of its rounds. */
export function reportLines({ machine, limits, figures, rounds }: Report): string[] {
  const { cores, cpu, node, loadBefore } = machine;
  const line = ([name, value]: [string, number]) => {
    const spread = rounds[name];
    const range = spread ? `${spread.min} .. ${spread.max}` : '';
    return `  ${name.padEnd(28)}${String(value).padStart(10)}   ${range}`;
  };
  return [
    `${cores} x ${cpu}, Node ${node}, load ${loadBefore} before the run`,
    'limits of this machine',
    ...Object.entries(limits).map(line),
    'figures (median, then smallest .. largest round)',
    ...Object.entries(figures).map(line),
  ];
}
