import { resolve } from 'node:path';
import { type Env, EnvError, parseEnv } from '../../env.ts';
import { type DoctorFinding, doctorReport, failed, good, note } from '../doctor-finding.ts';
import { buildFinding, dataFolderFindings, nodeFinding } from '../doctor-machine.ts';
import { databaseIsMissing, onDatabase } from '../on-database.ts';
import { BadInputError, type Report } from '../reply.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * `doctor`: everything that can keep this installation from serving, with what to do about it. Mends nothing.
 */
export async function doctor(): Promise<Report> {
  const machine = [nodeFinding(process.versions.node), buildFinding(root)];
  let env: Env;
  try {
    env = parseEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const mend = 'Then run doctor again: the data folder and the database were not looked at.';
    return doctorReport([...machine, failed('environment', error.message, mend)]);
  }
  return doctorReport([
    ...machine,
    good('environment', env.DATABASE_URL ? 'a database server' : 'the embedded database'),
    ...dataFolderFindings(env),
    ...(await databaseFindingsOf(env)),
  ]);
}

/** Asks the database where it is; a running server answers for its own connection. */
async function databaseFindingsOf(env: Env): Promise<DoctorFinding[]> {
  if (databaseIsMissing(env)) return [note('database', 'not there yet', '"npm start" makes it.')];
  try {
    const { exitCode, stdout, stderr } = await onDatabase('doctor', { json: true });
    if (stdout === '') return [failed('database', `no answer (exit code ${exitCode})`, stderr.trim())];
    const { findings } = JSON.parse(stdout) as { findings: DoctorFinding[] };
    return [good('database', 'reachable'), ...findings];
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return [failed('database', 'not reachable', error.message)];
  }
}
