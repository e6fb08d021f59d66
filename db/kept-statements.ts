import type { ResultSet, Value } from '@libsql/client';
import type Driver from 'libsql';
import { rowMaker } from './kept-row.ts';

/** What a compiled statement is given, already in the driver's terms; an object binds by name. */
export type Bound = BoundValue[] | Record<string, BoundValue>;
export type BoundValue = null | number | bigint | string | Uint8Array;

/** A compiled statement that can be run any number of times. */
interface Compiled {
  run: (bound: Bound) => ResultSet;
  /** How many values it was first given: one given fewer would silently repeat the last values of the rest. */
  bound: number;
}

/** Most statements kept; the one longest unused goes first. The platform has a few hundred texts. */
const mostKept = 400;
/** Longer texts (imports of many rows) are not the ones that come back. */
const longestKept = 20_000;

/** Statements that leave what was compiled before them true. Every other one (DDL above all) drops what is kept. */
const keepable = /^\s*(?:select|insert|update|delete|with|begin|commit)\b/i;
const harmless = /^\s*(?:pragma|rollback)\b/i;

/**
 * Compiled statements of one connection, kept by their text (decision 0015). Running one is synchronous and reads all
 * its rows, so none is ever half-way when it is wanted again; the driver resets it before each run, also after an error.
 */
export class KeptStatements {
  readonly #connection: Driver.Database;
  readonly #kept = new Map<string, Compiled>();

  constructor(connection: Driver.Database) {
    this.#connection = connection;
  }

  /** Runs one statement. Throws what the driver throws. */
  run(text: string, bound: Bound): ResultSet {
    if (Array.isArray(bound) && text.length <= longestKept && keepable.test(text)) {
      return this.#find(text, bound.length).run(bound);
    }
    if (!keepable.test(text) && !harmless.test(text)) this.forget();
    return compile(this.#connection, text, 0).run(bound);
  }

  /** Drops everything: the schema has changed, or the connection is to be closed. */
  forget(): void {
    this.#kept.clear();
  }

  #find(text: string, bound: number): Compiled {
    const known = this.#kept.get(text);
    if (known && known.bound !== bound) return compile(this.#connection, text, bound);
    const found = known ?? compile(this.#connection, text, bound);
    // A Map lists in order of insertion: what is used goes to the end, what is first has waited longest.
    this.#kept.delete(text);
    this.#kept.set(text, found);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return found;
  }
}

function compile(connection: Driver.Database, text: string, bound: number): Compiled {
  const statement = connection.prepare<[Bound]>(text);
  if (!statement.reader) {
    return {
      bound,
      run(values) {
        const { changes, lastInsertRowid } = statement.run(values);
        return resultSet([], [], [], changes, BigInt(lastInsertRowid));
      },
    };
  }
  statement.raw(true).safeIntegers(true);
  const described = statement.columns();
  const columns = described.map(({ name }) => name);
  const types = described.map(({ type }) => type ?? '');
  const makeRow = rowMaker(columns);
  return {
    bound,
    run(values) {
      const found = statement.all(values) as unknown[][];
      return resultSet(
        columns,
        types,
        found.map((row) => makeRow(row.map(readValue))),
        0,
        undefined,
      );
    },
  };
}

/** A value of the driver as the client library gives it: whole numbers as numbers, and only those a number can hold. */
function readValue(value: unknown): Value {
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) {
      throw new RangeError('A whole number in the database is too large for a JavaScript number');
    }
    return number;
  }
  if (value instanceof Uint8Array) {
    return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer;
  }
  return value as null | number | string;
}

function resultSet(
  columns: string[],
  columnTypes: string[],
  rows: ResultSet['rows'],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  return {
    columns,
    columnTypes,
    rows,
    rowsAffected,
    lastInsertRowid,
    toJSON: () => ({ columns, columnTypes, rows, rowsAffected }),
  };
}
