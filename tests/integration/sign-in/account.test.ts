import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import {
  changePassword,
  endOwnSession,
  listOwnSessions,
  setPreferences,
} from '../../../src/services/account.ts';
import { createContext } from '../../../src/services/context.ts';
import { findActor } from '../../../src/services/find-actor.ts';
import { openSession, signIn } from '../../../src/services/sign-in.ts';
import { freshKey } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson, goodPassword, type TestPerson } from '../../support/people.ts';
import { verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

const nextPassword = 'nine patient cranes';

/** A second browser of the same person. */
async function otherSession(db: Database, person: TestPerson): Promise<string> {
  return granted(await openSession(createContext(db, null, noon + minute), person.id, 'phone')).token;
}

const idOf = (token: string) => token.split('.')[0]!;

describe.each(databaseModes)('an account on the %s database', (mode) => {
  const shared = useDatabase(mode, 'migrated');

  test('lists the sessions that still work, newest use first', async () => {
    const { db } = shared;
    const person = await createPerson(db);
    const phone = await otherSession(db, person);
    const listed = await listOwnSessions(contextFor(db, person));
    expect(listed.map(({ id }) => id)).toEqual([idOf(phone), idOf(person.token)]);
    expect(await listOwnSessions(contextFor(db, person, noon + 45 * minute + 1))).toHaveLength(1);
  });

  test('ends one of the person’s own sessions, and ending it again is no error', async () => {
    const { db } = shared;
    const person = await createPerson(db);
    const phone = await otherSession(db, person);
    expect((await endOwnSession(contextFor(db, person), idOf(phone))).ok).toBe(true);
    expect(await findActor(db, phone, noon + minute)).toBeNull();
    expect(await findActor(db, person.token, noon + minute)).not.toBeNull();
    expect((await endOwnSession(contextFor(db, person), idOf(phone))).ok).toBe(true);
    expect(await verbsOn(db, idOf(phone))).toEqual(['sign-in', 'end-session']);
  });

  test('cannot end somebody else’s session, nor leave a line that says so', async () => {
    const { db } = shared;
    const person = await createPerson(db);
    const stranger = await createPerson(db);
    await endOwnSession(contextFor(db, stranger), idOf(person.token));
    expect(await findActor(db, person.token, noon)).not.toBeNull();
    expect(await verbsOn(db, idOf(person.token))).toEqual(['sign-in']);
  });

  test('changes the password and ends every other session', async () => {
    const { db } = shared;
    const person = await createPerson(db, { password: goodPassword });
    const phone = await otherSession(db, person);
    const change = { current: goodPassword, next: nextPassword, key: freshKey() };
    expect((await changePassword(contextFor(db, person), change)).ok).toBe(true);
    expect(await findActor(db, phone, noon + minute)).toBeNull();
    expect(await findActor(db, person.token, noon + minute)).not.toBeNull();
    const with_ = (password: string) =>
      signIn(createContext(db, null, noon), {
        employeeNo: person.employeeNo,
        password,
        userAgent: '',
        address: 'a',
      });
    expect(codeOf(await with_(goodPassword))).toBe('sign-in-failed');
    expect((await with_(nextPassword)).ok).toBe(true);
    expect(await verbsOn(db, person.id)).toEqual(['change-password', 'sign-in-failed']);
  });

  test('refuses a change without the present password, to the same one, and to a weak one', async () => {
    const { db } = shared;
    const person = await createPerson(db, { password: goodPassword });
    const change = (current: string, next: string) =>
      changePassword(contextFor(db, person), { current, next, key: freshKey() });
    expect(codeOf(await change('not it', nextPassword))).toBe('password-wrong');
    expect(await change(goodPassword, goodPassword)).toMatchObject({
      refusal: { params: { fault: 'same' } },
    });
    expect(await change(goodPassword, 'short')).toMatchObject({ refusal: { params: { fault: 'short' } } });
    expect(await change(goodPassword, 'abababababababab')).toMatchObject({
      refusal: { params: { fault: 'repeating' } },
    });
    expect(await change(goodPassword, `jinjie-${person.employeeNo}-password`)).toMatchObject({
      refusal: { code: 'password-weak', params: { fault: 'guessable' } },
    });
  });

  test('does not take a second change under the key of the first for done', async () => {
    const { db } = shared;
    const person = await createPerson(db, { password: goodPassword });
    const key = freshKey();
    const change = (now: number, current: string, next: string) =>
      changePassword(contextFor(db, person, now), { current, next, key });
    expect((await change(noon + minute, goodPassword, nextPassword)).ok).toBe(true);
    expect(codeOf(await change(noon + 2 * minute, nextPassword, 'eleven tall egrets'))).toBe('key-reused');
  });

  test('asks for a new password after the first sign-in, and no more after that', async () => {
    const { db } = shared;
    const person = await createPerson(db, { password: goodPassword, mustChangePassword: true });
    expect(person.actor.mustChangePassword).toBe(true);
    await changePassword(contextFor(db, person), {
      current: goodPassword,
      next: nextPassword,
      key: freshKey(),
    });
    expect(await findActor(db, person.token, noon)).toMatchObject({ mustChangePassword: false });
  });

  test('keeps language and theme, and writes nothing when they stay', async () => {
    const { db } = shared;
    const person = await createPerson(db);
    expect((await setPreferences(contextFor(db, person), 'en', 'dark')).ok).toBe(true);
    const actor = (await findActor(db, person.token, noon))!;
    expect(actor).toMatchObject({ locale: 'en', theme: 'dark' });
    await setPreferences(contextFor(db, { ...person, actor }), 'en', 'dark');
    expect(await verbsOn(db, person.id)).toEqual(['set-preferences']);
  });
});
