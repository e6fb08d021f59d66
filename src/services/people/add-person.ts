import { commit } from '../../../db/commit.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import type { Role, Track } from '../../schemas/vocabulary.ts';
import { employeeNoFree, insertPerson, insertPlacement, insertRoleGrant } from '../../store/people.ts';
import { insertPassword } from '../../store/sign-in.ts';
import { mayHoldTogether } from '../authorise.ts';
import { type Context, systemActorId } from '../context.ts';
import { hashPassword } from '../password-hash.ts';

export interface NewPerson {
  employeeNo: string;
  name: string;
  unitId: string;
  track: Track;
  /** Civil date from which placement and roles hold. */
  from: string;
  roles: readonly { role: Role; unitId: string }[];
  password: string;
  /** Whether she must choose her own at the first sign-in; always so unless it is a demonstration. */
  mustChangePassword: boolean;
  key: string;
}

/** Adds a person with placement, roles and first password. Refuses roles that may not stand together, and a taken number. */
export async function addPerson(context: Context, input: NewPerson): Promise<Result<{ personId: string }>> {
  if (!mayHoldTogether(input.roles.map((grant) => grant.role)))
    return refuse('bad-input', { field: 'roles' });
  const personId = context.newId();
  const { now } = context;
  const { employeeNo, name, unitId, track, from } = input;
  return commit(context.db, {
    actorId: systemActorId,
    verb: 'add-person',
    key: input.key,
    payload: { employeeNo, name, unitId, track, roles: input.roles },
    at: now,
    token: context.newId(),
    guards: [employeeNoFree(input.employeeNo)],
    writes: [
      insertPerson({ id: personId, employeeNo, name, createdAt: now }),
      insertPlacement({ personId, unitId, track, fromDate: from }),
      ...input.roles.map((grant) =>
        insertRoleGrant({ personId, role: grant.role, unitId: grant.unitId, fromDate: from }),
      ),
      insertPassword({
        personId,
        hash: await hashPassword(input.password),
        mustChange: input.mustChangePassword ? 1 : 0,
        changedAt: now,
      }),
    ],
    audit: [
      {
        verb: 'add-person',
        subjectKind: 'person',
        subjectId: personId,
        facts: {
          unitId,
          track,
          roles: input.roles
            .map((grant) => grant.role)
            .sort()
            .join(','),
        },
        detail: { personId, values: { employeeNo, name } },
      },
    ],
    reply: { personId },
  });
}
