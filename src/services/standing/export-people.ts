import { commit } from '../../../db/commit.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { ActorContext } from '../context.ts';
import { type HrPersonRow, type ListFilter, listStandings } from './list-standings.ts';

/**
 * The rows of HR's list under a filter, for taking out of the system; that they were taken, how many and by which
 * filter is audited before they are handed over. The text searched for may name a person, so it is kept erasable.
 */
export async function exportPeople(
  context: ActorContext,
  filter: ListFilter,
): Promise<Result<HrPersonRow[]>> {
  const { db, actor, now } = context;
  const listed = await listStandings(context, filter);
  if (!listed.ok) return listed;
  const { rows, total } = listed.value;
  const { unitId, track, grade, state, search } = filter;
  const done = await commit(db, {
    actorId: actor.personId,
    verb: 'export-people',
    key: context.newId(),
    payload: filter,
    at: now,
    token: context.newId(),
    writes: [],
    audit: [
      {
        verb: 'export-people',
        subjectKind: 'people-list',
        subjectId: unitId?.slice(0, 80) ?? 'all',
        facts: {
          rows: rows.length,
          total,
          track: track ?? null,
          grade: grade ?? null,
          state: state ?? null,
          searched: search !== undefined,
        },
        ...(search ? { detail: { personId: actor.personId, values: { search } } } : {}),
      },
    ],
    reply: {},
  });
  return done.ok ? ok(rows) : done;
}
