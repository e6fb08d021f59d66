import type { InStatement, InValue } from '@libsql/client';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { SQLiteAsyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core';

const dialect = new SQLiteAsyncDialect();

/** Turns a Drizzle `sql` template into the driver's statement, values bound. */
export function compile(query: SQL): InStatement {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { sql: text, args: params as InValue[] };
}

/** A change that applies only where a condition holds: a batch goes on after a guard that matched nothing. */
export type Write = (when: SQL) => SQL;

/** Inserts one row if the condition holds; `ignoreRepeat` passes over a row that is already there. */
export function insertRow<T extends SQLiteTable>(
  table: T,
  row: T['$inferInsert'],
  ignoreRepeat = false,
): Write {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([name]) => (row as Record<string, unknown>)[name] !== undefined,
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const values = sql.join(
    columns.map(([name]) => sql`${(row as Record<string, unknown>)[name]}`),
    sql`, `,
  );
  const tail = ignoreRepeat ? sql` on conflict do nothing` : sql``;
  return (when) => sql`insert into ${table} (${names}) select ${values} where ${when}${tail}`;
}

/** Sets columns of the rows that match, if the condition holds. */
export function updateRows<T extends SQLiteTable>(
  table: T,
  set: Partial<T['$inferInsert']>,
  match: SQL,
): Write {
  const columns = getTableColumns(table);
  const pairs = Object.entries(set).map(
    ([name, value]) => sql`${sql.identifier(columns[name]!.name)} = ${value}`,
  );
  return (when) => sql`update ${table} set ${sql.join(pairs, sql`, `)} where (${match}) and ${when}`;
}
