import { and, eq, inArray, isNull, like, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { hrFact, orgUnit, person, placement, roleGrant } from '../../db/schema/index.ts';
import { insertRow, updateRows, type Write } from '../../db/statement.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

export type OrgUnitRow = typeof orgUnit.$inferSelect;
export type HrFactRow = typeof hrFact.$inferSelect;

export const insertOrgUnit = (row: typeof orgUnit.$inferInsert): Write => insertRow(orgUnit, row);
export const insertPerson = (row: typeof person.$inferInsert): Write => insertRow(person, row);
export const insertPlacement = (row: typeof placement.$inferInsert): Write => insertRow(placement, row);
export const insertRoleGrant = (row: typeof roleGrant.$inferInsert): Write => insertRow(roleGrant, row);
export const insertHrFact = (row: typeof hrFact.$inferInsert): Write => insertRow(hrFact, row);
export const updatePreferences = (personId: string, locale: string, theme: string): Write =>
  updateRows(person, { locale, theme }, eq(person.id, personId));

/** Guard: there are no people at all: only then may anybody set the platform up. */
export const nobodyYet = sql`not exists (select 1 from person)`;

/** Guard: nobody has this employee number. */
export const employeeNoFree = (employeeNo: string) =>
  sql`not exists (select 1 from person where employee_no = ${employeeNo})`;

export async function selectOptionalPersonByEmployeeNo(db: Database, employeeNo: string) {
  const [row] = await db.orm.select().from(person).where(eq(person.employeeNo, employeeNo)).limit(1);
  return row ?? null;
}

export async function countPeople(db: Database): Promise<number> {
  const [row] = await db.orm.select({ count: sql<number>`count(*)` }).from(person);
  return row?.count ?? 0;
}

/** A person where she now belongs, as lists show her. */
export interface PlacedPerson {
  id: string;
  employeeNo: string;
  name: string;
  track: string;
  unitId: string;
  unitPath: string;
  unitName: string;
  unitNameEn: string;
}

const placedColumns = {
  id: person.id,
  employeeNo: person.employeeNo,
  name: person.name,
  track: placement.track,
  unitId: orgUnit.id,
  unitPath: orgUnit.path,
  unitName: orgUnit.name,
  unitNameEn: orgUnit.nameEn,
};

/** People who now belong to units under any of the paths, in order of employee number. */
export function selectPlacedPeople(db: Database, unitPaths: readonly string[]): Promise<PlacedPerson[]> {
  if (unitPaths.length === 0) return Promise.resolve([]);
  const below = or(...unitPaths.map((path) => like(orgUnit.path, `${path}%`)));
  return db.orm
    .select(placedColumns)
    .from(person)
    .innerJoin(placement, and(eq(placement.personId, person.id), isNull(placement.untilDate)))
    .innerJoin(orgUnit, eq(orgUnit.id, placement.unitId))
    .where(below)
    .orderBy(person.employeeNo);
}

export async function selectOptionalPlacedPerson(
  db: Database,
  personId: string,
): Promise<PlacedPerson | null> {
  const [row] = await db.orm
    .select(placedColumns)
    .from(person)
    .innerJoin(placement, and(eq(placement.personId, person.id), isNull(placement.untilDate)))
    .innerJoin(orgUnit, eq(orgUnit.id, placement.unitId))
    .where(eq(person.id, personId))
    .limit(1);
  return row ?? null;
}

export function selectOrgUnits(db: Database): Promise<OrgUnitRow[]> {
  return db.orm.select().from(orgUnit).orderBy(orgUnit.path);
}

/** The newest fact of each kind for each of the people. */
export function selectCurrentHrFacts(db: Database, personIds: readonly string[]): Promise<HrFactRow[]> {
  const newest = db.orm
    .select({ seq: sql<number>`max(${hrFact.seq})`.as('seq') })
    .from(hrFact)
    .where(inPersonIds(personIds))
    .groupBy(hrFact.personId, hrFact.kind);
  return db.orm
    .select()
    .from(hrFact)
    .where(inArray(hrFact.seq, newest))
    .orderBy(hrFact.personId, hrFact.kind);
}

/** Every fact ever recorded about a person, newest first. */
export function selectHrFactHistory(db: Database, personId: string): Promise<HrFactRow[]> {
  return db.orm.select().from(hrFact).where(eq(hrFact.personId, personId)).orderBy(sql`${hrFact.seq} desc`);
}

/** Ids as one bound JSON list, so that a list of any length is one statement with one parameter. */
function inPersonIds(personIds: readonly string[]) {
  return sql`${hrFact.personId} in (select value from json_each(${JSON.stringify(personIds)}))`;
}

export interface GrantRow {
  personId: string;
  role: string;
  unitId: string;
  unitPath: string;
}

export function selectGrants(db: Database, personId: string, today: CivilDate): Promise<GrantRow[]> {
  return db.orm
    .select({
      personId: roleGrant.personId,
      role: roleGrant.role,
      unitId: orgUnit.id,
      unitPath: orgUnit.path,
    })
    .from(roleGrant)
    .innerJoin(orgUnit, eq(orgUnit.id, roleGrant.unitId))
    .where(
      and(
        eq(roleGrant.personId, personId),
        sql`${roleGrant.fromDate} <= ${today}`,
        or(isNull(roleGrant.untilDate), sql`${roleGrant.untilDate} > ${today}`),
      ),
    );
}
