import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { contentCheck } from './commands/content-check.ts';
import { contentStatsReport } from './commands/content-stats.ts';
import { eligibility } from './commands/eligibility.ts';
import { examAssemble } from './commands/exam-assemble.ts';
import { examList } from './commands/exam-list.ts';
import { scenarioCheck } from './commands/scenario-check.ts';
import { scenarioWalk } from './commands/scenario-walk.ts';
import { ownContentFolder } from './load-content.ts';
import { readJsonFile } from './read-json-file.ts';
import { BadInputError, type Reply, type Report, refusalReply, replyOf } from './reply.ts';
import { wholeNumber } from './whole-number.ts';

interface Asked {
  json?: true;
  content: string;
}
interface AskedMany extends Asked {
  seed: number;
  count: number;
}

/** Pairs of forms are compared one by one, so their number is held down; walks are not. */
const mostForms = 2_000;
const mostWalks = 1_000_000;
/** Leaves room to count on from the seed without losing whole numbers. */
const mostSeed = 2 ** 52;

/**
 * Runs one command line (without program and script) and resolves to what to print and the exit code: 0 done,
 * 1 bad input or a finding, 2 wrong usage. Commands that need the database load it only when they are called,
 * so the others work without one.
 */
export async function runCommandLine(args: readonly string[]): Promise<Reply> {
  let printed = '';
  let complained = '';
  let reply: Reply | undefined;
  const program = new Command('jinjie')
    .description('Training and certification of customer managers: the operator’s commands.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: (text) => {
        complained += text;
      },
    });
  const settle = (given: Reply) => {
    reply = given;
  };
  addContent(program, settle);
  addExam(program, settle);
  addScenario(program, settle);
  addOperation(program, settle);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof BadInputError) return refusalReply(error.message);
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { exitCode: 0, stdout: printed, stderr: '' };
    return { exitCode: 2, stdout: '', stderr: complained };
  }
  return reply ?? { exitCode: 2, stdout: '', stderr: complained };
}

type Settle = (reply: Reply) => void;

const withJson = (command: Command) => command.option('--json', 'print one JSON document and nothing else');
const withContent = (command: Command) =>
  withJson(command).option('--content <dir>', 'the content folder', (dir) => resolve(dir), ownContentFolder);
const withChance = (command: Command, most: number, usual: number) =>
  withContent(command)
    .option('--seed <n>', 'first seed', wholeNumber('--seed', 0, mostSeed), 1)
    .option('--count <k>', 'how many', wholeNumber('--count', 1, most), usual);

const shown = (report: Report, { json }: { json?: true }) => replyOf(report, json === true);

function addContent(program: Command, settle: Settle): void {
  const content = program.command('content').description('the content folder');
  withContent(content.command('check').description('find every fault')).action(async (asked: Asked) =>
    settle(shown(await contentCheck(asked.content), asked)),
  );
  withContent(content.command('stats').description('count what is there')).action(async (asked: Asked) =>
    settle(shown(await contentStatsReport(asked.content), asked)),
  );
  withContent(content.command('publish').description('publish what changed')).action(async (asked: Asked) => {
    const { versionsToPublish } = await import('./commands/content-publish.ts');
    const { onDatabase } = await import('./on-database.ts');
    const checked = await versionsToPublish(asked.content);
    if (!checked.ok) return settle(shown(checked.report, asked));
    settle(await onDatabase('content publish', { json: asked.json === true, versions: checked.versions }));
  });
  const confirm = content.command('confirm [items...]').description('confirm stale items');
  withJson(
    confirm
      .option('--all-of <anchor>', 'all stale items of a paragraph')
      .option('--list', 'only show which items are stale, and why'),
  ).action(async (items: string[], asked: { json?: true; allOf?: string; list?: true }) => {
    const { onDatabase } = await import('./on-database.ts');
    const { json = false, list = false, ...rest } = asked;
    settle(await onDatabase('content confirm', { json, list, items, ...rest }));
  });
}

function addExam(program: Command, settle: Settle): void {
  const exam = program.command('exam').description('exams and their forms');
  withContent(exam.command('list').description('list the exams')).action(async (asked: Asked) =>
    settle(shown(await examList(asked.content), asked)),
  );
  const assemble = exam.command('assemble <exam>').description('assemble forms for the seeds N, N+1, …');
  withChance(assemble, mostForms, 1).action(async (id: string, asked: AskedMany) =>
    settle(shown(await examAssemble(asked.content, id, asked), asked)),
  );
}

function addScenario(program: Command, settle: Settle): void {
  const scenario = program.command('scenario').description('role-plays');
  withContent(scenario.command('check').description('search all runs for faults')).action(
    async (asked: Asked) => settle(shown(await scenarioCheck(asked.content), asked)),
  );
  const walk = scenario.command('walk <scenario>').description('play at random with seeds N/1, N/2, …');
  withChance(walk, mostWalks, 1_000).action(async (id: string, asked: AskedMany) =>
    settle(shown(await scenarioWalk(asked.content, id, asked), asked)),
  );
}

function addOperation(program: Command, settle: Settle): void {
  withContent(
    program.command('eligibility <file>').description('judge personnel records ("-": standard input)'),
  ).action(async (file: string, asked: Asked) =>
    settle(shown(await eligibility(asked.content, file), asked)),
  );
  withJson(
    program.command('doctor').description('look for what keeps this installation from serving'),
  ).action(async (asked: { json?: true }) => {
    const { doctor } = await import('./commands/doctor.ts');
    settle(shown(await doctor(), asked));
  });
  const audit = program.command('audit').description('the chained record of what was done');
  const verify = audit.command('verify').description('walk the whole chain');
  withJson(verify.option('--head <file>', 'a head exported earlier, as JSON')).action(
    async (asked: { json?: true; head?: string }) => {
      const { onDatabase } = await import('./on-database.ts');
      const head = asked.head === undefined ? {} : { head: await readHead(asked.head) };
      settle(await onDatabase('audit verify', { json: asked.json === true, ...head }));
    },
  );
  withJson(audit.command('head').description('print the end of the chain')).action(
    async (asked: { json?: true }) => {
      const { onDatabase } = await import('./on-database.ts');
      settle(await onDatabase('audit head', { json: asked.json === true }));
    },
  );
}

async function readHead(file: string): Promise<object> {
  const { auditHeadSchema } = await import('./commands/audit.ts');
  const parsed = auditHeadSchema.safeParse(await readJsonFile(file));
  if (parsed.success) return parsed.data;
  throw new BadInputError(
    `${file} holds no head: it must be {"seq": …, "hash": …} as "audit head --json" prints it.`,
  );
}
