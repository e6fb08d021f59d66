import { resolve } from 'node:path';
import { type Database, DatabaseOpenError, openDatabase, processDatabase } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import { databaseUrl, type Env, EnvError, parseEnv } from '../env.ts';
import { ListenError, listen, type RunningServer } from '../server.ts';
import { checkedContent } from '../services/content/checked-content.ts';
import { problemLine } from '../services/content/content-problem.ts';
import { contentVersions } from '../services/content/content-versions.ts';
import { publishContent } from '../services/content/publish-content.ts';
import { createContext } from '../services/context.ts';
import { createDemoOrganisation, demoSignIns } from '../services/demo/create-demo.ts';
import { runDueJobs } from '../services/run-jobs.ts';
import { createSetupLink } from '../services/setup.ts';
import { ensureThrottleSweep } from '../services/sweep-throttle.ts';
import { ensureBuild } from './launch/ensure-build.mjs';
import { moment } from './moment.ts';
import {
  type OperatorSocket,
  OperatorSocketError,
  operatorSocketPath,
  serveOperatorSocket,
} from './operator-socket.ts';

const root = resolve(import.meta.dirname, '../..');
/** Often enough that an abandoned attempt is closed well within a minute of its deadline. */
const jobEveryMs = 5_000;

const say = (line: string) => console.log(`jinjie: ${line}`);

/** A start that cannot go on, with the sentence for the operator. */
class StartError extends Error {}

/** Sets everything up, serves, and resolves to the exit code once it has stopped. */
export async function start(args: readonly string[]): Promise<number> {
  const empty = args.includes('--empty');
  let server: RunningServer | undefined;
  let db: Database | undefined;
  let socket: OperatorSocket | undefined;
  try {
    const unknown = args.find((arg) => arg !== '--empty');
    if (unknown !== undefined) throw new StartError(`Unknown option ${unknown}. The only option is --empty.`);
    const env = parseEnv(process.env);
    server = await listen(env, root);
    db = await open(env);
    await ensureBuild(root, say);
    await prepare(db, env, empty);
    await server.open(db);
    if (db.mode === 'embedded') socket = await serveOperatorSocket(db, operatorSocketPath(env));
    await announce(db, env, server, empty);
    await serveUntilStopped(db);
    return 0;
  } catch (error) {
    const known = [EnvError, ListenError, DatabaseOpenError, OperatorSocketError, StartError].some(
      (kind) => error instanceof kind,
    );
    console.error(`jinjie: ${known || error instanceof Error ? (error as Error).message : String(error)}`);
    if (!known) console.error(error);
    return 1;
  } finally {
    await server?.close();
    await socket?.close();
    await db?.close();
    if (process.connected) process.disconnect();
  }
}

async function open(env: Env): Promise<Database> {
  const token = env.DATABASE_AUTH_TOKEN;
  return processDatabase(() =>
    openDatabase({ url: databaseUrl(env), ...(token ? { authToken: token } : {}) }),
  );
}

async function prepare(db: Database, env: Env, empty: boolean): Promise<void> {
  const { applied } = await migrate(db);
  if (applied.length > 0) say(`database brought to schema by ${applied.length} migration(s)`);
  const { content, problems } = await checkedContent(env.CONTENT_DIR);
  if (problems.length > 0) {
    throw new StartError(
      `The content has ${problems.length} fault(s):\n${problems.map(problemLine).join('\n')}`,
    );
  }
  const published = await publishContent(createContext(db, null, moment()), contentVersions(content));
  if (!published.ok)
    throw new StartError(`The content was not published (${published.refusal.code}). Start again.`);
  const { added, changed, retired, proposed, stale } = published.value;
  if (added.length + changed.length + retired.length > 0) {
    say(`content published: ${added.length} new, ${changed.length} changed, ${retired.length} retired`);
  }
  if (proposed.length > 0)
    say(`${proposed.length} change(s) to exam items, exams or policies wait for a second person`);
  if (stale.length > 0) say(`${stale.length} item(s) left new forms until an author confirms them`);
  await ensureThrottleSweep(db, moment());
  if (!empty)
    await createDemoOrganisation(db, moment(), (step, done, all) =>
      say(`demo organisation: ${done} of ${all} people ${step}`),
    );
}

async function announce(db: Database, env: Env, server: RunningServer, empty: boolean): Promise<void> {
  const address =
    env.PUBLIC_ORIGIN ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${server.port}`;
  say(`serving at ${address}`);
  const token = empty ? await createSetupLink(createContext(db, null, moment())) : null;
  if (token) say(`set up the first administrator within 24 hours: ${address}/setup?token=${token}`);
  const signIns = await demoSignIns(db);
  if (signIns) {
    say(`demo sign-ins, all with the password ${signIns.password}`);
    for (const { employeeNo, name, role } of signIns.people)
      say(`  ${employeeNo}  ${role.padEnd(14)} ${name}`);
  }
}

/** Runs jobs until SIGTERM, SIGINT, or until the launcher that holds our IPC channel is gone. */
async function serveUntilStopped(db: Database): Promise<void> {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working.then(() => runDueJobs(db, moment())).catch((error: unknown) => console.error(error));
  }, jobEveryMs);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => stop());
    process.once('disconnect', () => stop());
  });
  clearInterval(timer);
  await working;
}
