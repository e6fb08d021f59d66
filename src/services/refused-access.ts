import { commit } from '../../db/commit.ts';
import type { ActorContext } from './context.ts';

/** Logs that somebody asked for what is not theirs; once a minute per thing, so that a crawl cannot flood the log. */
export async function recordRefusedAccess(
  context: ActorContext,
  subjectKind: string,
  subjectId: string,
): Promise<void> {
  const { db, actor, now } = context;
  await commit(db, {
    actorId: actor.personId,
    verb: 'access-refused',
    key: `${subjectKind}:${subjectId.slice(0, 80)}:${Math.floor(now / 60_000)}`,
    payload: null,
    at: now,
    token: context.newId(),
    writes: [],
    audit: [{ verb: 'access-refused', subjectKind, subjectId: subjectId.slice(0, 80) }],
    reply: {},
  });
}
