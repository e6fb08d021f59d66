import { describe, expect, test } from 'vitest';
import { changePassword } from '../../../src/services/account.ts';
import { createContext } from '../../../src/services/context.ts';
import { signIn } from '../../../src/services/sign-in.ts';
import { freshKey } from '../../support/attempts.ts';
import { codeOf } from '../../support/granted.ts';
import { noon, second } from '../../support/moments.ts';
import { contextFor, createPerson, goodPassword } from '../../support/people.ts';
import { countOf } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

const nextPassword = 'nine patient cranes';

describe.each(databaseModes)('guessing a password on the %s database', (mode) => {
  const shared = useDatabase(mode, 'migrated');

  test('gives fifteen guesses at the same moment, on two nodes, no more tries than one after another', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const nodes = [shared.db, await shared.secondNode()];
    const guesses = Array.from({ length: 15 }, (_, index) =>
      signIn(createContext(nodes[index % 2]!, null, noon), {
        employeeNo: person.employeeNo,
        password: `guess ${index}`,
        userAgent: '',
        address: `10.1.0.${index}`,
      }),
    );
    const codes = (await Promise.all(guesses)).map(codeOf);
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(10);
  });

  test('lets two sign-ins with the right password at the same moment both in, and forgets them', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const input = {
      employeeNo: person.employeeNo,
      password: goodPassword,
      userAgent: '',
      address: '10.2.0.1',
    };
    const both = [1, 2].map(() => signIn(createContext(shared.db, null, noon), input));
    expect((await Promise.all(both)).map((done) => done.ok)).toEqual([true, true]);
    const kept = `select count(*) from throttle where key = 'person:${person.employeeNo}'`;
    expect(await countOf(shared.db, kept)).toBe(0);
  });

  test('from a stolen session is stopped as at sign-in', async () => {
    const person = await createPerson(shared.db, { password: goodPassword });
    const change = (current: string, now = noon) =>
      changePassword(contextFor(shared.db, person, now), { current, next: nextPassword, key: freshKey() });
    for (let tried = 0; tried < 5; tried += 1) expect(codeOf(await change('wrong'))).toBe('password-wrong');
    expect(codeOf(await change(goodPassword))).toBe('too-many-tries');
    expect((await change(goodPassword, noon + 31 * second)).ok).toBe(true);
  });
});
