// npm run bench [-- --json] [--only NAME] [--rounds N] [--port N] [--profile FOLDER]
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDiskLimits } from './disk-limits.ts';
import { measureHello } from './hello-limit.ts';
import { describeMachine } from './machine.ts';
import { measureAttempts, measureStartStorm } from './measure-attempts.ts';
import { measureChapter } from './measure-chapter.ts';
import { measureColdPages } from './measure-cold-pages.ts';
import { measureSaves } from './measure-saves.ts';
import { measureSearch } from './measure-search.ts';
import type { Measurement } from './measurement.ts';
import { reportLines } from './report-lines.ts';
import { mediansOf, type Rounds, spreadsOf } from './rounds.ts';
import { startServer } from './server-process.ts';
import { setUp } from './set-up.ts';

/** In the order taken; the yardsticks come before all of them, in the same run. */
const measurements: Record<string, Measurement> = {
  saves: measureSaves,
  attempts: measureAttempts,
  storm: measureStartStorm,
  chapter: measureChapter,
  cold: measureColdPages,
  search: measureSearch,
};

const say = (line: string) => console.error(`bench: ${line}`);

function complain(error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

interface Asked {
  json: boolean;
  only: string[];
  rounds: number;
  port: number | undefined;
  profileFolder: string | undefined;
}

function readArguments(): Asked {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      only: { ...text, multiple: true },
      rounds: text,
      port: text,
      profile: text,
    },
  });
  const names = ['limits', ...Object.keys(measurements)];
  const only = values.only ?? names;
  const unknown = only.find((name) => !names.includes(name));
  if (unknown) throw new Error(`There is no measurement "${unknown}". There are: ${names.join(', ')}.`);
  const rounds = Number(values.rounds ?? 3);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  const port = values.port === undefined ? undefined : Number(values.port);
  return { json: values.json ?? false, only, rounds, port, profileFolder: values.profile };
}

async function run({ only, rounds, port, profileFolder }: Asked) {
  const machine = describeMachine(new Date());
  const folder = resolve(import.meta.dirname, `../data/bench-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Interrupted or not, nothing is left behind; the server stops when this process is gone.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  if (only.includes('limits')) say('yardsticks: disk, bare server');
  const limits = only.includes('limits')
    ? { ...(await measureDiskLimits(folder, rounds)), ...(await measureHello(rounds)) }
    : {};
  const measured = await measureServer(folder, { only, rounds, port, profileFolder });
  return {
    machine,
    limits: mediansOf(limits),
    figures: mediansOf(measured),
    rounds: spreadsOf({ ...limits, ...measured }),
  };
}

async function measureServer(
  dataFolder: string,
  { only, rounds, port, profileFolder }: Omit<Asked, 'json'>,
): Promise<Rounds> {
  const chosen = Object.entries(measurements).filter(([name]) => only.includes(name));
  if (chosen.length === 0) return {};
  say('setting up people and attempts');
  const needs = chosen.map(([, { needs }]) => needs(rounds));
  const people = await setUp(dataFolder, Date.now(), needs);
  say('starting the server');
  const server = await startServer({ dataFolder, port, profileFolder });
  const all: Rounds = {};
  try {
    for (const [index, [name, { measure }]] of chosen.entries()) {
      say(name);
      try {
        Object.assign(all, await measure(server, people[index]!, rounds));
      } catch (error) {
        // What was measured before is worth keeping; the exit code tells that something is missing.
        complain(error);
      }
    }
    return all;
  } finally {
    await server.stop();
  }
}

try {
  const asked = readArguments();
  const report = await run(asked);
  if (!asked.json) for (const line of reportLines(report)) console.error(line);
  console.log(JSON.stringify(report, null, 2));
} catch (error) {
  complain(error);
}
