import type { Row, Value } from '@libsql/client';

/**
 * A row as the client library gives it: columns by name and by position. Only the names are its own properties; the
 * positions are inherited accessors, because defining them on every row cost more than reading the row.
 */
class KeptRow {
  readonly #values: readonly Value[];

  constructor(values: readonly Value[]) {
    this.#values = values;
  }

  get length(): number {
    return this.#values.length;
  }

  static #positions = 0;

  /** Makes positions up to `count` readable on every row. */
  static provide(count: number): void {
    for (; KeptRow.#positions < count; KeptRow.#positions += 1) {
      const position = KeptRow.#positions;
      Object.defineProperty(KeptRow.prototype, position, {
        get(this: KeptRow) {
          return this.#values[position];
        },
      });
    }
  }
}

/**
 * Makes rows of one statement. Of columns with the same name the first has it; a name that reads as a position, as in
 * `select 1`, or `length`, stays the row's own word, and such a column is read by its position only.
 */
export function rowMaker(columns: readonly string[]): (values: Value[]) => Row {
  KeptRow.provide(columns.length);
  const named = columns.flatMap((name, index): [number, string][] =>
    /^(?:\d+|length)$/.test(name) || columns.indexOf(name) !== index ? [] : [[index, name]],
  );
  return (values) => {
    const row = new KeptRow(values) as unknown as Row;
    for (const [index, name] of named) row[name] = values[index]!;
    return row;
  };
}
