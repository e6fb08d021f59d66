import { type Database, openDatabase, processDatabase } from '../../db/client.ts';
import { databaseUrl, parseEnv } from '../env.ts';
import { measureClockOffset } from './clock.ts';
import type { GateSettings } from './gate.ts';

/** Opens the process's database once and measures its clock: for the development server, which has no start of its own. */
export async function startedNode(): Promise<{ db: Database; settings: GateSettings }> {
  const env = parseEnv(process.env);
  const token = env.DATABASE_AUTH_TOKEN;
  const db = await processDatabase(() =>
    openDatabase({ url: databaseUrl(env), ...(token ? { authToken: token } : {}) }),
  );
  return { db, settings: { env, port: env.PORT, clockOffsetMs: await measureClockOffset(db) } };
}
