import {
  type Client,
  type InArgs,
  type InStatement,
  type InValue,
  LibsqlBatchError,
  LibsqlError,
  type ResultSet,
  type TransactionMode,
} from '@libsql/client';
import Driver from 'libsql';
import { type Bound, type BoundValue, KeptStatements } from './kept-statements.ts';
import { baseCodeOf } from './sqlite-codes.ts';

const begins: Record<TransactionMode, string> = {
  write: 'BEGIN IMMEDIATE',
  read: 'BEGIN DEFERRED',
  deferred: 'BEGIN DEFERRED',
};

/**
 * The embedded database behind the client library's interface, on one connection, with compiled statements kept from
 * one use to the next; the library's own client compiles each anew (decision 0015). Values, rows, errors and what a
 * batch does are the library's. Not offered: interactive transactions and scripts, which nothing here may use (0003).
 */
export class EmbeddedClient implements Client {
  readonly protocol = 'file';
  readonly #path: string;
  #connection: Driver.Database;
  #kept: KeptStatements;

  /** Opens the file, making it if it is not there. Throws a LibsqlError if that cannot be done. */
  constructor(path: string) {
    this.#path = path;
    this.#connection = connect(path);
    this.#kept = new KeptStatements(this.#connection);
  }

  get closed(): boolean {
    return !this.#connection.open;
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    this.#refuseClosed();
    return this.#run(typeof statement === 'string' && args ? { sql: statement, args } : statement);
  }

  /** All or nothing. Synchronous from BEGIN to COMMIT, so no other statement can come between. */
  async batch(
    statements: (InStatement | [string, InArgs?])[],
    mode: TransactionMode = 'deferred',
  ): Promise<ResultSet[]> {
    this.#refuseClosed();
    this.#run(begins[mode]);
    try {
      const results = statements.map((statement, index) => this.#runAt(statement, index));
      this.#run('COMMIT');
      return results;
    } finally {
      if (this.#connection.inTransaction) this.#rollBack();
    }
  }

  /** A new connection in place of the present one, without its locks and settings. */
  reconnect(): void {
    this.close();
    this.#connection = connect(this.#path);
    this.#kept = new KeptStatements(this.#connection);
  }

  close(): void {
    this.#kept.forget();
    if (this.#connection.open) this.#connection.close();
  }

  migrate(): never {
    throw new LibsqlError('Migrations go through the write queue', 'NOT_OFFERED');
  }

  transaction(): never {
    throw new LibsqlError('The embedded database has no interactive transactions', 'NOT_OFFERED');
  }

  executeMultiple(): never {
    throw new LibsqlError('Statements are sent one by one or as a batch', 'NOT_OFFERED');
  }

  sync(): never {
    throw new LibsqlError('The embedded database is no replica', 'NOT_OFFERED');
  }

  #run(statement: InStatement): ResultSet {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
    const bound = bind(args);
    try {
      return this.#kept.run(sql, bound);
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  #runAt(statement: InStatement | [string, InArgs?], index: number): ResultSet {
    if (!this.#connection.inTransaction) {
      throw new LibsqlBatchError('The transaction has been rolled back', index, 'TRANSACTION_CLOSED');
    }
    try {
      return this.#run(
        Array.isArray(statement) ? { sql: statement[0], args: statement[1] ?? [] } : statement,
      );
    } catch (error) {
      if (!(error instanceof LibsqlError)) throw error;
      const cause = error.cause instanceof Error ? error.cause : undefined;
      throw new LibsqlBatchError(error.message, index, error.code, error.extendedCode, error.rawCode, cause);
    }
  }

  /** A connection that cannot leave a transaction is closed: the next statement must not join it unawares. */
  #rollBack(): void {
    // The schema the batch made is gone again, and with it what was compiled on it.
    this.#kept.forget();
    try {
      this.#run('ROLLBACK');
    } catch {
      this.close();
    }
  }

  #refuseClosed(): void {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
  }
}

function connect(path: string): Driver.Database {
  try {
    // No waiting for a lock: the driver would hold up the event loop.
    return new Driver(path, { timeout: 0 });
  } catch (error) {
    throw asLibsqlError(error);
  }
}

function bind(args: InArgs | undefined): Bound {
  if (args === undefined) return [];
  if (Array.isArray(args)) return args.map(bindValue);
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name.replace(/^[@$:]/, ''), bindValue(value)]),
  );
}

function bindValue(value: InValue): BoundValue {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be stored');
    return value;
  }
  if (value === undefined) throw new TypeError('undefined cannot be passed to the database');
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (value instanceof Date) return value.valueOf();
  return value;
}

/** Errors of SQLite in the class and with the codes of the client library; others stay what they are. */
function asLibsqlError(error: unknown): unknown {
  if (!(error instanceof Driver.SqliteError)) return error;
  const { message, code, rawCode } = error;
  return new LibsqlError(message, baseCodeOf(rawCode), code, rawCode, error);
}
