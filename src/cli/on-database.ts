import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Database, DatabaseOpenError, openDatabase } from '../../db/client.ts';
import { databaseUrl, type Env, EnvError, parseEnv } from '../env.ts';
import { moment } from './moment.ts';
import { runOperatorCommand } from './operator-commands.ts';
import { askServer, OperatorSocketError, operatorSocketPath } from './operator-socket.ts';
import { BadInputError, type Reply } from './reply.ts';

/** Whether the environment names an embedded database whose file is not there yet. */
export function databaseIsMissing(env: Env): boolean {
  return env.DATABASE_URL === undefined && !existsSync(resolve(env.DATA_DIR, 'jinjie.db'));
}

/**
 * Runs an operator command where the database is: here if its lock is free, else in the running server, over
 * the socket in the data folder. A database server is asked directly. Never creates a database. Throws
 * BadInputError with what the operator should do.
 */
export async function onDatabase(command: string, args: object): Promise<Reply> {
  const env = readEnv();
  if (databaseIsMissing(env)) {
    throw new BadInputError(
      `There is no database in ${env.DATA_DIR}: run "npm start" once, or set DATA_DIR.`,
    );
  }
  let db: Database;
  try {
    const token = env.DATABASE_AUTH_TOKEN;
    db = await openDatabase({ url: databaseUrl(env), ...(token ? { authToken: token } : {}) });
  } catch (error) {
    if (!(error instanceof DatabaseOpenError)) throw error;
    const reply = env.DATABASE_URL === undefined ? await ask(env, command, args) : null;
    if (reply) return reply;
    throw new BadInputError(error.message);
  }
  try {
    return await runOperatorCommand(db, command, args, moment(), 'lock');
  } finally {
    await db.close();
  }
}

async function ask(env: Env, command: string, args: object): Promise<Reply | null> {
  try {
    return await askServer(operatorSocketPath(env), command, args);
  } catch (error) {
    if (error instanceof OperatorSocketError) throw new BadInputError(error.message);
    throw error;
  }
}

function readEnv(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) throw new BadInputError(error.message);
    throw error;
  }
}
