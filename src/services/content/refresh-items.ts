import { commit } from '../../../db/commit.ts';
import { hashOf } from '../../kernel/hash.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { statusesAsOf } from '../../store/content.ts';
import { type Context, systemActorId } from '../context.ts';
import { readContentState } from './content-state.ts';
import { itemMoves, moveAudit, moveFacts, moveWrites } from './item-moves.ts';

/**
 * Judges all items by the policies in force today: on the day another policy takes effect nobody publishes. Safe to
 * repeat. Refusal: `conflict` when what counts changed meanwhile.
 */
export async function refreshItems(context: Context): Promise<Result<object>> {
  const { db, now, today } = context;
  const state = await readContentState(db);
  const moves = itemMoves(state, today);
  if (moves.length === 0) return ok({});
  const facts = { today, stamp: state.stamp, moves: moveFacts(moves) };
  return commit(db, {
    actorId: systemActorId,
    verb: 'refresh-items',
    key: hashOf(facts),
    payload: facts,
    at: now,
    token: context.newId(),
    guards: [statusesAsOf(state.stamp)],
    writes: moveWrites(moves, now),
    audit: [
      {
        verb: 'refresh-items',
        subjectKind: 'content',
        subjectId: today,
        facts: { moved: moves.length },
      },
      ...moveAudit(moves),
    ],
    reply: {},
  });
}
