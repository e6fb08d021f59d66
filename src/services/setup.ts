import { commit } from '../../db/commit.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  countPeople,
  insertOrgUnit,
  insertPerson,
  insertPlacement,
  insertRoleGrant,
  nobodyYet,
} from '../store/people.ts';
import { insertPassword, insertSetupLink, selectOptionalSetupLink, useSetupLink } from '../store/sign-in.ts';
import { type Context, systemActorId } from './context.ts';
import { hashPassword } from './password-hash.ts';
import { passwordFault } from './password-rule.ts';
import { hashSecret } from './session-token.ts';

const linkLifeMs = 24 * 3_600_000;

/** Makes a one-time link token for the first administrator, while there are no people; null once there are. */
export async function createSetupLink(context: Context): Promise<string | null> {
  if ((await countPeople(context.db)) > 0) return null;
  const token = context.newSecret(32).toString('base64url');
  const id = context.newId();
  const done = await commit(context.db, {
    actorId: systemActorId,
    verb: 'create-setup-link',
    key: id,
    payload: null,
    at: context.now,
    token: id,
    writes: [
      insertSetupLink({
        tokenHash: hashSecret(token),
        createdAt: context.now,
        expiresAt: context.now + linkLifeMs,
      }),
    ],
    audit: [{ verb: 'create-setup-link', subjectKind: 'system', subjectId: id }],
    reply: {},
  });
  return done.ok ? token : null;
}

/** Whether a set-up link may still be used. */
export async function setupLinkWorks(context: Context, token: string): Promise<boolean> {
  const link = await selectOptionalSetupLink(context.db, hashSecret(token));
  return link !== null && link.usedAt === null && context.now <= link.expiresAt;
}

export interface SetupInput {
  token: string;
  unitName: string;
  name: string;
  employeeNo: string;
  password: string;
}

/** Creates the top unit and the first system administrator. Refusals: `link-invalid`, `bad-input`, `password-weak`. */
export async function setUpFirstAdministrator(context: Context, input: SetupInput): Promise<Result<object>> {
  const { db, now, today } = context;
  if (!(await setupLinkWorks(context, input.token))) return refuse('link-invalid');
  for (const field of ['unitName', 'name', 'employeeNo'] as const) {
    const value = input[field].trim();
    if (value === '' || value.length > 60)
      return refuse('bad-input', { field, value: value.slice(0, 20), expected: '1–60' });
  }
  const fault = passwordFault(input.password, [input.employeeNo, input.name]);
  if (fault) return refuse('password-weak', { fault });
  const personId = context.newId();
  const unitId = context.newId();
  const tokenHash = hashSecret(input.token);
  const done = await commit(db, {
    actorId: systemActorId,
    verb: 'set-up',
    key: tokenHash,
    payload: { employeeNo: input.employeeNo.trim(), unitName: input.unitName.trim() },
    at: now,
    token: context.newId(),
    guards: [nobodyYet],
    writes: [
      useSetupLink(tokenHash, now),
      insertOrgUnit({
        id: unitId,
        parentId: null,
        path: `/${unitId}/`,
        name: input.unitName.trim(),
        nameEn: input.unitName.trim(),
      }),
      insertPerson({
        id: personId,
        employeeNo: input.employeeNo.trim(),
        name: input.name.trim(),
        createdAt: now,
      }),
      insertPlacement({ personId, unitId, track: 'wealth', fromDate: today }),
      insertRoleGrant({ personId, role: 'system-admin', unitId, fromDate: today }),
      insertPassword({ personId, hash: await hashPassword(input.password), mustChange: 0, changedAt: now }),
    ],
    audit: [{ verb: 'set-up', subjectKind: 'person', subjectId: personId, facts: { unitId } }],
    reply: {},
  });
  if (done.ok) return ok({});
  return done.refusal.code === 'conflict' ? refuse('link-invalid') : done;
}
