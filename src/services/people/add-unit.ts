import { commit } from '../../../db/commit.ts';
import type { Result } from '../../kernel/result.ts';
import { insertOrgUnit } from '../../store/people.ts';
import { type Context, systemActorId } from '../context.ts';

export interface NewUnit {
  parent: { id: string; path: string } | null;
  name: string;
  nameEn: string;
  key: string;
}

/** Adds a unit to the organisation tree. For the platform itself (set-up, roster import): it takes no actor. */
export async function addUnit(
  context: Context,
  input: NewUnit,
): Promise<Result<{ id: string; path: string }>> {
  const id = context.newId();
  const path = `${input.parent?.path ?? '/'}${id}/`;
  return commit(context.db, {
    actorId: systemActorId,
    verb: 'add-unit',
    key: input.key,
    payload: { name: input.name },
    at: context.now,
    token: context.newId(),
    writes: [
      insertOrgUnit({ id, parentId: input.parent?.id ?? null, path, name: input.name, nameEn: input.nameEn }),
    ],
    audit: [{ verb: 'add-unit', subjectKind: 'unit', subjectId: id }],
    reply: { id, path },
  });
}
