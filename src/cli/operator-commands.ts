import { z } from 'zod';
import type { Database } from '../../db/client.ts';
import { commit } from '../../db/commit.ts';
import { createContext } from '../services/context.ts';
import { auditHead, auditHeadSchema, auditVerify } from './commands/audit.ts';
import { confirmAskedSchema, contentConfirm } from './commands/content-confirm.ts';
import { contentPublish, sentVersionsSchema } from './commands/content-publish.ts';
import { databaseFindings } from './doctor-database.ts';
import { doctorReport } from './doctor-finding.ts';
import { BadInputError, type Reply, type Report, refusalReply, replyOf } from './reply.ts';
import { schemaState } from './schema-state.ts';

/** Actor id of the person at the command line. Who that is, the machine's own log-in records say. */
export const operatorActorId = 'operator';

/** How a command came to the database: it took the lock itself, or went to the process that holds it. */
export type OperatorRoute = 'lock' | 'socket';

const asked = { json: z.boolean() };
const plainArgs = z.strictObject(asked);
const verifyArgs = z.strictObject({ ...asked, head: auditHeadSchema.optional() });
const confirmArgs = z.strictObject({ ...asked, ...confirmAskedSchema.shape });
const publishArgs = z.strictObject({ ...asked, versions: sentVersionsSchema });

/** Arguments that no command line of this release sends. */
class ForeignArgsError extends Error {}

interface OperatorCommand {
  /** Whether the command may run on a database this release has not brought to its schema. */
  anySchema?: boolean;
  /** Whether a finding leaves the audit as it is: a line behind a broken chain would hide where it broke. */
  silentOnFinding?: boolean;
  run: (db: Database, args: unknown, now: number) => Promise<{ report: Report; json: boolean }>;
}

function taking<Args extends { json: boolean }>(
  schema: z.ZodType<Args>,
  run: (db: Database, args: Args, now: number) => Promise<Report>,
): OperatorCommand['run'] {
  return async (db, args, now) => {
    const parsed = schema.safeParse(args);
    if (!parsed.success) throw new ForeignArgsError(parsed.error.message);
    return { report: await run(db, parsed.data, now), json: parsed.data.json };
  };
}

const commands: Record<string, OperatorCommand> = {
  'audit verify': {
    silentOnFinding: true,
    run: taking(verifyArgs, (db, { head }) => auditVerify(db, head)),
  },
  'audit head': {
    silentOnFinding: true,
    run: taking(plainArgs, (db) => auditHead(db)),
  },
  'content publish': {
    run: taking(publishArgs, (db, { versions }, now) => contentPublish(db, versions, now, operatorActorId)),
  },
  'content confirm': {
    run: taking(confirmArgs, (db, { json: _, ...confirm }, now) =>
      contentConfirm(db, confirm, now, operatorActorId),
    ),
  },
  doctor: {
    anySchema: true,
    run: taking(plainArgs, async (db) => doctorReport(await databaseFindings(db))),
  },
};

/**
 * Runs a command on an open database and leaves an audit line `operator-command` by the operator with the
 * command, its exit code and its route; the line comes after the run, so an exported head is one the verdict
 * covered. What is asked in a way no command line of this release would ask gets exit code 2.
 */
export async function runOperatorCommand(
  db: Database,
  name: string,
  args: unknown,
  now: number,
  route: OperatorRoute,
): Promise<Reply> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    return { exitCode: 2, stdout: '', stderr: `jinjie: the server knows no command "${name}".\n` };
  const { current, known } = await schemaState(db);
  if (current !== known && !command.anySchema) {
    return refusalReply(
      `The database has schema ${current}, this release works with ${known}: run its "npm start" once.`,
    );
  }
  try {
    const { report, json } = await command.run(db, args, now);
    const silent = current !== known || (command.silentOnFinding && report.exitCode !== 0);
    if (!silent) await record(db, { name, exitCode: report.exitCode, now, route });
    return replyOf(report, json);
  } catch (error) {
    if (error instanceof BadInputError) return refusalReply(error.message);
    if (error instanceof ForeignArgsError) {
      return {
        exitCode: 2,
        stdout: '',
        stderr: 'jinjie: the server is of another release: use its own command line.\n',
      };
    }
    throw error;
  }
}

interface Ran {
  name: string;
  exitCode: number;
  now: number;
  route: OperatorRoute;
}

async function record(db: Database, { name, exitCode, now, route }: Ran): Promise<void> {
  const id = createContext(db, null, now).newId();
  const facts = { command: name, exitCode, route };
  await commit(db, {
    actorId: operatorActorId,
    verb: 'operator-command',
    key: id,
    payload: facts,
    at: now,
    token: id,
    writes: [],
    audit: [{ verb: 'operator-command', subjectKind: 'command', subjectId: id, facts }],
    reply: {},
  });
}
