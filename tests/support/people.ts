import type { Database } from '../../db/client.ts';
import { commit } from '../../db/commit.ts';
import type { Role, Track } from '../../src/schemas/vocabulary.ts';
import { type Actor, type ActorContext, createContext, systemActorId } from '../../src/services/context.ts';
import { findActor } from '../../src/services/find-actor.ts';
import { hashPassword } from '../../src/services/password-hash.ts';
import { openSession } from '../../src/services/sign-in.ts';
import { insertOrgUnit, insertPerson, insertPlacement, insertRoleGrant } from '../../src/store/people.ts';
import { insertPassword } from '../../src/store/sign-in.ts';
import { granted } from './granted.ts';
import { noon } from './moments.ts';

export interface TestUnit {
  id: string;
  path: string;
}

export interface TestPerson {
  id: string;
  employeeNo: string;
  name: string;
  unit: TestUnit;
  /** As signed in at noon; `token` is the cookie of that session. */
  actor: Actor;
  token: string;
}

/** Long enough for the rule, and no word of it is a person's. */
export const goodPassword = 'seven quiet herons';

let made = 0;

/** Applies writes as the system does, through the one write path. */
async function store(
  db: Database,
  verb: string,
  writes: Parameters<typeof commit>[1]['writes'],
): Promise<void> {
  const key = createContext(db, null, noon).newId();
  const command = {
    actorId: systemActorId,
    verb,
    key,
    payload: null,
    at: noon,
    token: key,
    audit: [],
    reply: {},
  };
  granted(await commit(db, { ...command, writes }));
}

/** A unit at the top, or below another. */
export async function createUnit(db: Database, parent?: TestUnit): Promise<TestUnit> {
  made += 1;
  const id = `unit-${made}`;
  const unit = { id, path: `${parent?.path ?? '/'}${id}/` };
  const row = { ...unit, parentId: parent?.id ?? null, name: `第${made}支行`, nameEn: `Branch ${made}` };
  await store(db, 'create-unit', [insertOrgUnit(row)]);
  return unit;
}

export interface NewPerson {
  unit?: TestUnit;
  /** Roles over the person's own unit, besides learner. */
  roles?: Role[];
  track?: Track;
  password?: string;
  mustChangePassword?: boolean;
}

/** A person with a unit, a password and a session, as the roster would have made her. */
export async function createPerson(db: Database, options: NewPerson = {}): Promise<TestPerson> {
  const unit = options.unit ?? (await createUnit(db));
  made += 1;
  const id = `person-${made}`;
  const employeeNo = `T${String(made).padStart(6, '0')}`;
  const name = `学员${made}`;
  const grants = (['learner', ...(options.roles ?? [])] as const).map((role) =>
    insertRoleGrant({ personId: id, role, unitId: unit.id, fromDate: '2020-01-01' }),
  );
  await store(db, 'create-person', [
    insertPerson({ id, employeeNo, name, createdAt: noon }),
    insertPlacement({
      personId: id,
      unitId: unit.id,
      track: options.track ?? 'wealth',
      fromDate: '2020-01-01',
    }),
    ...grants,
    insertPassword({
      personId: id,
      // Hashing takes a tenth of a second: only people who sign in by hand have a real one.
      hash: options.password ? await hashPassword(options.password) : 'none',
      mustChange: options.mustChangePassword ? 1 : 0,
      changedAt: noon,
    }),
  ]);
  const { token } = granted(await openSession(createContext(db, null, noon), id, 'test browser'));
  const actor = await findActor(db, token, noon);
  if (!actor) throw new Error(`person ${id} was made but cannot be found`);
  return { id, employeeNo, name, unit, actor, token };
}

/** The context of a request by this person at a moment. */
export function contextFor(db: Database, person: TestPerson, now: number = noon): ActorContext {
  return { ...createContext(db, person.actor, now), actor: person.actor };
}
