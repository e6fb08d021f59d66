import { eq, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { person } from '../../db/schema/index.ts';

export interface PersonName {
  id: string;
  employeeNo: string;
  name: string;
}

const nameColumns = { id: person.id, employeeNo: person.employeeNo, name: person.name };

/** Names of the people with these ids; ids of nobody are left out. */
export function selectPersonNames(db: Database, ids: readonly string[]): Promise<PersonName[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.orm
    .select(nameColumns)
    .from(person)
    .where(sql`${person.id} in (select value from json_each(${JSON.stringify(ids)}))`);
}

/** People whose employee number is the text, or whose name holds it, in order of employee number. */
export function selectPeopleCalled(db: Database, text: string, limit: number): Promise<PersonName[]> {
  const literal = text.replace(/[\\%_]/g, '\\$&');
  return db.orm
    .select(nameColumns)
    .from(person)
    .where(or(eq(person.employeeNo, text), sql`${person.name} like ${`%${literal}%`} escape '\\'`))
    .orderBy(person.employeeNo)
    .limit(limit);
}
