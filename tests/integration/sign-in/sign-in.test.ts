import { describe, expect, test } from 'vitest';
import { createContext } from '../../../src/services/context.ts';
import { findActor } from '../../../src/services/find-actor.ts';
import { type SignInInput, signIn } from '../../../src/services/sign-in.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { hour, minute, noon, second } from '../../support/moments.ts';
import { createPerson, goodPassword } from '../../support/people.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('sign-in on the %s database', (mode) => {
  const shared = useDatabase(mode, 'migrated');
  let addresses = 0;
  const freshAddress = () => {
    addresses += 1;
    return `10.0.0.${addresses}`;
  };
  const attemptAt = (employeeNo: string, password: string, rest: Partial<SignInInput> = {}, now = noon) =>
    signIn(createContext(shared.db, null, now), {
      employeeNo,
      password,
      userAgent: 'test browser',
      address: freshAddress(),
      ...rest,
    });

  test('opens a session for the right password, with an audit line', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const { token, personId } = granted(await attemptAt(person.employeeNo, goodPassword));
    expect(personId).toBe(person.id);
    expect(await findActor(shared.db, token, noon)).toMatchObject({ personId: person.id, name: person.name });
    expect(await verbsOn(shared.db, token.split('.')[0]!)).toEqual(['sign-in']);
  });

  test('takes a password typed in another normal form of Unicode for the same', async () => {
    const person = await createPerson(shared.db, { password: 'café ①七只白鹭 seven' });
    expect((await attemptAt(person.employeeNo, 'cafe\u0301 1七只白鹭 seven')).ok).toBe(true);
  });

  test('says the same to an unknown person as to a wrong password', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const wrong = await attemptAt(person.employeeNo, `${goodPassword}x`);
    const unknown = await attemptAt('T999999', goodPassword);
    expect(wrong).toEqual({ ok: false, refusal: { code: 'sign-in-failed' } });
    expect(unknown).toEqual(wrong);
    expect(await verbsOn(shared.db, person.id)).toEqual(['sign-in-failed']);
  });

  test('makes a new session at every sign-in, so that an older cookie is worth nothing to it', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const tokens = [
      granted(await attemptAt(person.employeeNo, goodPassword)).token,
      granted(await attemptAt(person.employeeNo, goodPassword)).token,
    ];
    const halves = tokens.flatMap((token) => token.split('.'));
    expect(new Set(halves).size).toBe(4);
  });

  test('stores a hash of the secret and no part of the password', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const { token } = granted(await attemptAt(person.employeeNo, goodPassword));
    const [id, secret] = token.split('.');
    const stored = JSON.stringify([
      await rowsOf(shared.db, 'select * from session where id = ?', id!),
      await rowsOf(shared.db, 'select * from password where person_id = ?', person.id),
      await rowsOf(shared.db, 'select * from command where actor_id = ?', person.id),
      await rowsOf(shared.db, 'select * from audit_event where actor_id = ?', person.id),
    ]);
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(goodPassword);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  test('refuses a token with the right id and another secret', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const { token } = granted(await attemptAt(person.employeeNo, goodPassword));
    const forged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    expect(await findActor(shared.db, forged, noon)).toBeNull();
    expect(await findActor(shared.db, 'nonsense', noon)).toBeNull();
  });

  test('makes a person wait after five failures, also with the right password, and longer after more', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    for (let tried = 0; tried < 5; tried += 1) {
      expect(codeOf(await attemptAt(person.employeeNo, 'wrong'))).toBe('sign-in-failed');
    }
    expect(await attemptAt(person.employeeNo, goodPassword)).toEqual({
      ok: false,
      refusal: { code: 'too-many-tries', params: { seconds: 30 } },
    });
    expect(codeOf(await attemptAt(person.employeeNo, 'wrong', {}, noon + 30 * second))).toBe(
      'sign-in-failed',
    );
    expect(await attemptAt(person.employeeNo, goodPassword, {}, noon + 31 * second)).toMatchObject({
      refusal: { code: 'too-many-tries', params: { seconds: 59 } },
    });
    expect((await attemptAt(person.employeeNo, goodPassword, {}, noon + 91 * second)).ok).toBe(true);
    expect(codeOf(await attemptAt(person.employeeNo, 'wrong', {}, noon + 92 * second))).toBe(
      'sign-in-failed',
    );
  });

  test('makes an address wait that tried many people, and nobody else', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const address = freshAddress();
    // Fifty failures, told to the throttle as fifty sign-ins would, without fifty hashes.
    await shared.db.write([
      { sql: 'insert into throttle values (?, 50, ?)', args: [`address:${address}`, noon] },
    ]);
    expect(codeOf(await attemptAt(person.employeeNo, goodPassword, { address }))).toBe('too-many-tries');
    expect((await attemptAt(person.employeeNo, goodPassword)).ok).toBe(true);
    expect((await attemptAt(person.employeeNo, goodPassword, { address }, noon + 16 * minute)).ok).toBe(true);
  });

  test('counts failures on every node alike', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const other = await shared.secondNode();
    const from = (db: typeof other, password: string) =>
      signIn(createContext(db, null, noon), {
        employeeNo: person.employeeNo,
        password,
        userAgent: '',
        address: freshAddress(),
      });
    for (const db of [shared.db, other, shared.db, other, shared.db]) {
      expect(codeOf(await from(db, 'wrong'))).toBe('sign-in-failed');
    }
    expect(codeOf(await from(other, goodPassword))).toBe('too-many-tries');
  });

  test('lets a session rest for 45 minutes and no longer', async () => {
    const { token } = await createPerson(shared.db);
    expect(await findActor(shared.db, token, noon + 45 * minute)).not.toBeNull();
    expect(await findActor(shared.db, token, noon + 90 * minute)).not.toBeNull();
    expect(await findActor(shared.db, token, noon + 135 * minute + 1)).toBeNull();
  });

  test('ends a session twelve hours after sign-in, however busy', async () => {
    const { token, id } = await createPerson(shared.db);
    for (let at = noon; at <= noon + 12 * hour; at += 30 * minute) {
      expect(await findActor(shared.db, token, at)).not.toBeNull();
    }
    expect(await findActor(shared.db, token, noon + 12 * hour + 1)).toBeNull();
    const seen = await countOf(shared.db, 'select last_seen_at from session where person_id = ?', id);
    expect(seen).toBe(noon + 12 * hour);
  });
});
