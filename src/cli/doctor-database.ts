import type { Database } from '../../db/client.ts';
import { measureClockOffset, mostSkewMs } from '../edge/clock.ts';
import { type DoctorFinding, failed, good, note } from './doctor-finding.ts';
import { schemaState } from './schema-state.ts';
import { hasWalResetRace } from './sqlite-version.ts';

/** SHA3-256 of nothing (FIPS 202). */
const sha3OfNothing = 'a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a';

/** What `doctor` asks an open database. Reads only. */
export async function databaseFindings(db: Database): Promise<DoctorFinding[]> {
  return [
    await schemaFinding(db),
    ...(await engineFindings(db)),
    await sha3Finding(db),
    await clockFinding(db),
  ];
}

async function schemaFinding(db: Database): Promise<DoctorFinding> {
  const { current, known } = await schemaState(db);
  if (current === known) return good('schema', `version ${current}`);
  if (current < known) {
    return note('schema', `version ${current}, this release has ${known}`, 'Run "npm start": it migrates.');
  }
  return failed(
    'schema',
    `version ${current}, this release knows ${known}`,
    'Run the newer release, or restore a backup made before it.',
  );
}

async function engineFindings(db: Database): Promise<DoctorFinding[]> {
  const version = await ask(db, 'select sqlite_version()');
  if (db.mode === 'server') {
    const finding = hasWalResetRace(version)
      ? note(
          'sqlite version',
          `${version} on the server, which can lose commits where several connections share a WAL file`,
          'Let no other program open its files, and take the first release of it with SQLite 3.51.3.',
        )
      : good('sqlite version', `${version} on the server`);
    return [finding];
  }
  const journal = await ask(db, 'pragma journal_mode');
  const locking = await ask(db, 'pragma locking_mode');
  const synchronous = await ask(db, 'pragma synchronous');
  const foreignKeys = await ask(db, 'pragma foreign_keys');
  return [
    versionFinding(version, journal, locking),
    journal === 'wal'
      ? good('journal mode', 'wal')
      : failed('journal mode', journal, 'Start again: opening sets wal.'),
    synchronous === '2'
      ? good('synchronous', 'full')
      : failed(
          'synchronous',
          synchronous,
          'Start again: opening sets full. Below it a power cut can take commits.',
        ),
    foreignKeys === '1'
      ? good('foreign keys', 'on')
      : failed('foreign keys', 'off', 'Start again: opening sets them on.'),
  ];
}

/**
 * A vulnerable SQLite in WAL mode is sound with exactly one connection; the exclusive lock is what makes it
 * one.
 */
function versionFinding(version: string, journal: string, locking: string): DoctorFinding {
  if (!hasWalResetRace(version) || journal !== 'wal') return good('sqlite version', version);
  const found = `${version} can lose commits where several connections share a WAL file`;
  if (locking === 'exclusive') {
    return good('sqlite version', `${found}; sound here, with one connection that holds the exclusive lock`);
  }
  return failed(
    'sqlite version',
    found,
    'The exclusive lock is not held: stop every program that opens the file.',
  );
}

async function sha3Finding(db: Database): Promise<DoctorFinding> {
  const hash = await ask(db, "select lower(hex(sha3('', 256)))").catch(() => 'no such function');
  if (hash === sha3OfNothing) return good('sha3', 'present');
  return failed(
    'sha3',
    hash,
    'The audit chain needs it: use the embedded database, or a libSQL server that has it.',
  );
}

async function clockFinding(db: Database): Promise<DoctorFinding> {
  const skewMs = await measureClockOffset(db);
  const found =
    db.mode === 'embedded' ? 'same machine as the database' : `${skewMs} ms off the database's clock`;
  if (Math.abs(skewMs) <= mostSkewMs) return good('clock', found);
  return failed('clock', found, `At most ${mostSkewMs} ms are allowed: set both clocks by NTP.`);
}

async function ask(db: Database, sql: string): Promise<string> {
  const { rows } = await db.execute(sql);
  return String(rows[0]?.[0] ?? '');
}
