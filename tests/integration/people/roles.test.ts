import { describe, expect, test } from 'vitest';
import { roles } from '../../../src/schemas/vocabulary.ts';
import { holdsRole, holdsRoleOver, mayHoldTogether } from '../../../src/services/authorise.ts';
import { findActor } from '../../../src/services/find-actor.ts';
import { day, noon } from '../../support/moments.ts';
import { createPerson, createUnit } from '../../support/people.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

test('system administration, security administration and audit never meet in one account', () => {
  const apart = ['system-admin', 'security-admin', 'auditor'] as const;
  for (const one of apart) {
    for (const other of apart) expect(mayHoldTogether(['learner', one, other])).toBe(one === other);
    for (const role of roles) {
      if (!(apart as readonly string[]).includes(role)) expect(mayHoldTogether([one, role])).toBe(true);
    }
  }
});

describe.each(databaseModes)('roles on the %s database', (mode) => {
  const shared = useDatabase(mode, 'migrated');

  test('reach over the unit they were granted for and every unit below it, and no other', async () => {
    const top = await createUnit(shared.db);
    const branch = await createUnit(shared.db, top);
    const sister = await createUnit(shared.db, top);
    const { actor } = await createPerson(shared.db, { unit: branch, roles: ['hr'] });
    const desk = await createUnit(shared.db, branch);
    expect(holdsRole(actor, 'hr')).toBe(true);
    expect([branch, desk].map(({ path }) => holdsRoleOver(actor, path, 'hr'))).toEqual([true, true]);
    expect([top, sister].map(({ path }) => holdsRoleOver(actor, path, 'hr'))).toEqual([false, false]);
    expect(holdsRoleOver(actor, branch.path, 'line-manager', 'auditor')).toBe(false);
  });

  test('do not reach over a unit whose id merely begins alike', async () => {
    const top = await createUnit(shared.db);
    const { actor } = await createPerson(shared.db, { unit: top, roles: ['hr'] });
    expect(holdsRoleOver(actor, `${top.path.slice(0, -1)}0/`, 'hr')).toBe(false);
  });

  test('hold from their first day to the day before their last, from one request to the next', async () => {
    const person = await createPerson(shared.db);
    const granted = ['2027-02-28', '2027-03-01', '2027-03-02'].map((from) => ({ from, until: '2027-03-04' }));
    for (const [index, { from, until }] of granted.entries()) {
      const role = (['coach', 'rater', 'proctor'] as const)[index]!;
      await shared.db.write([
        {
          sql: 'insert into role_grant (person_id, role, unit_id, from_date, until_date) values (?, ?, ?, ?, ?)',
          args: [person.id, role, person.unit.id, from, until],
        },
      ]);
    }
    const heldAt = async (now: number) => {
      await shared.db.write([
        { sql: 'update session set created_at = ?, last_seen_at = ?', args: [now, now] },
      ]);
      const actor = await findActor(shared.db, person.token, now);
      return actor?.grants.map(({ role }) => role).sort();
    };
    expect(await heldAt(noon - day)).toEqual(['coach', 'learner']);
    expect(await heldAt(noon)).toEqual(['coach', 'learner', 'rater']);
    expect(await heldAt(noon + 2 * day)).toEqual(['coach', 'learner', 'proctor', 'rater']);
    expect(await heldAt(noon + 3 * day)).toEqual(['learner']);
  });
});
