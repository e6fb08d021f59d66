import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient, type InStatement, type ResultSet } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { processWide } from '../src/kernel/process-wide.ts';
import { isBusy } from './busy.ts';
import { EmbeddedClient } from './embedded-client.ts';
import { createWriteQueue, type Statements } from './write-queue.ts';

/** An open database: Drizzle for reading, one queue for writing. */
export interface Database {
  mode: 'embedded' | 'server';
  /** For reads only (`select`, `batch` of selects). Writes go through `write`. */
  orm: LibSQLDatabase;
  /** Stores statements atomically and durably; see createWriteQueue. */
  write: (statements: Statements) => Promise<ResultSet[]>;
  /** Reads that Drizzle has no words for. */
  execute: (statement: InStatement) => Promise<ResultSet>;
  /** Waits for writes in hand and folds the WAL into the file (embedded). The lock goes, at the latest, with the process. */
  close: () => Promise<void>;
}

/** A database that cannot be opened, with what the operator should do. */
export class DatabaseOpenError extends Error {}

export interface OpenOptions {
  /** `file:…` for the embedded database, `ws://…`, `wss://…` or `libsql://…` for a server. */
  url: string;
  authToken?: string;
  /** Tests put a faulty driver here. */
  wrapClient?: (client: Client) => Client;
}

/** WAL pages are folded back after this many statements, a little at a time, by the process that owns the file. */
const statementsPerCheckpoint = 400;

/** Opens a database. Embedded: exactly one connection, which holds SQLite's exclusive lock until close (decision 0003). */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  return options.url.startsWith('file:') ? openEmbedded(options) : openServer(options);
}

async function openEmbedded({ url, wrapClient }: OpenOptions): Promise<Database> {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DatabaseOpenError(
      `The data folder ${dirname(path)} cannot be created (${reasonOf(error)}). Choose a writable folder with DATA_DIR.`,
    );
  }
  let raw: Client;
  try {
    raw = new EmbeddedClient(path);
    await takeLock(raw);
  } catch (error) {
    if (isBusy(error)) {
      throw new DatabaseOpenError(
        `The database ${path} is in use by another process. Stop that process first, or point DATA_DIR at another folder.`,
      );
    }
    throw new DatabaseOpenError(
      `The database ${path} cannot be opened (${reasonOf(error)}). Check that the folder and the file are writable.`,
    );
  }
  chmodSync(path, 0o600);
  const client = wrapClient?.(raw) ?? raw;
  let sinceCheckpoint = 0;
  let checkpointTimer: NodeJS.Timeout | undefined;
  const checkpoint = async () => {
    checkpointTimer = undefined;
    sinceCheckpoint = 0;
    // What is committed is safe in the WAL: a full disk makes the file wait, and must not end the process.
    await raw
      .execute('PRAGMA wal_checkpoint(PASSIVE)')
      .catch((error: unknown) => console.error('The WAL could not be folded into the database file:', error));
  };
  const queue = createWriteQueue({
    client,
    // The driver can acknowledge a write it never stores after one SQLITE_BUSY (libsql-client-ts#352): start afresh.
    afterBusy: async () => {
      // A connection that BUSY has spoilt may refuse this; then it was not the holder of the lock either.
      await releaseLock(raw).catch(() => undefined);
      await raw.reconnect();
      await takeLock(raw);
    },
    afterCommit: (statements) => {
      sinceCheckpoint += statements;
      if (sinceCheckpoint >= statementsPerCheckpoint) checkpointTimer ??= setTimeout(checkpoint, 5).unref();
    },
  });
  return {
    mode: 'embedded',
    orm: drizzle(raw),
    write: queue.write,
    execute: (statement) => raw.execute(statement),
    async close() {
      await queue.drain();
      clearTimeout(checkpointTimer);
      await releaseLock(raw).catch(() => raw.execute('PRAGMA wal_checkpoint(TRUNCATE)'));
      raw.close();
    },
  };
}

/**
 * Folds the WAL into the file and gives SQLite's lock back. Closing alone does not: the driver keeps a closed connection
 * alive until the last of its statements is collected, and an exclusive lock taken before WAL ends only with WAL mode.
 */
async function releaseLock(client: Client): Promise<void> {
  await client.execute('PRAGMA journal_mode=DELETE');
  await client.execute('PRAGMA locking_mode=NORMAL');
  await client.execute('SELECT count(*) FROM sqlite_schema');
}

/** Durable settings, then SQLite's own exclusive lock: from here on a second process gets SQLITE_BUSY. */
async function takeLock(client: Client): Promise<void> {
  await client.execute('PRAGMA locking_mode=EXCLUSIVE');
  await client.execute('PRAGMA journal_mode=WAL');
  await client.execute('PRAGMA synchronous=FULL');
  await client.execute('PRAGMA foreign_keys=ON');
  // Else `insert or replace` deletes the old row without asking the append-only triggers.
  await client.execute('PRAGMA recursive_triggers=ON');
  await client.execute('PRAGMA wal_autocheckpoint=0');
  await client.batch(['SELECT 1'], 'write');
}

async function openServer({ url, authToken, wrapClient }: OpenOptions): Promise<Database> {
  const raw = createClient(authToken === undefined ? { url } : { url, authToken });
  try {
    await raw.execute('SELECT 1');
  } catch (error) {
    raw.close();
    throw new DatabaseOpenError(
      `The database server at DATABASE_URL does not answer (${reasonOf(error)}). Check the address and that it runs.`,
    );
  }
  const client = wrapClient?.(raw) ?? raw;
  const queue = createWriteQueue({ client });
  return {
    mode: 'server',
    orm: drizzle(raw),
    write: queue.write,
    execute: (statement) => raw.execute(statement),
    async close() {
      await queue.drain();
      raw.close();
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The process's one database, opened by whoever asks first. */
export function processDatabase(open: () => Promise<Database>): Promise<Database> {
  return processWide('database', open);
}
