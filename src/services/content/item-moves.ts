import type { AuditLine } from '../../../db/audit-line.ts';
import type { Write } from '../../../db/statement.ts';
import { addDays, type CivilDate, startOfDay } from '../../kernel/civil-date.ts';
import { setItemStale } from '../../store/content.ts';
import { insertJob } from '../../store/job.ts';
import { type ContentState, type JudgedItem, judgeItems, policyDays } from './content-state.ts';

/** Kind of the job that judges items again on a day when another policy takes effect. */
export const refreshItemsJob = 'refresh-items';

/** An item whose status does not fit its grounds. */
export interface ItemMove extends JudgedItem {
  to: 'live' | 'stale';
}

/** Which items must change status so that those and only those with changed grounds are stale. */
export function itemMoves(state: ContentState, today: CivilDate): ItemMove[] {
  return judgeItems(state, today).flatMap((judged) => {
    const to = judged.reasons.length > 0 ? ('stale' as const) : ('live' as const);
    return judged.item.status === to ? [] : [{ ...judged, to }];
  });
}

/** Puts moves into effect. */
export const moveWrites = (moves: readonly ItemMove[], at: number): Write[] =>
  moves.map(({ item, to }) => setItemStale(item.itemId, item.versionId, to === 'stale' ? at : null));

/** One line an item. Figures stay out: what a bound item is about may not be read from the audit. */
export const moveAudit = (moves: readonly ItemMove[]): AuditLine[] =>
  moves.map(({ item, to, reasons, confirmed, now }) => ({
    verb: to === 'stale' ? 'item-stale' : 'item-live',
    subjectKind: 'item',
    subjectId: item.itemId,
    facts: {
      versionId: item.versionId,
      anchor: item.anchor,
      reasons: reasons.join(' '),
      confirmedHash: confirmed.paragraph,
      hash: now.paragraph,
    },
  }));

/** Moves as a part of a command's key and payload. */
export const moveFacts = (moves: readonly ItemMove[]) =>
  moves.map(({ item, to }) => [item.itemId, item.versionId, to]);

/** Jobs for the days on which the policies of a state change by the calendar alone. */
export function policyDayJobs(state: ContentState, today: CivilDate): Write[] {
  const { starts, ends } = policyDays(state, today);
  const days = new Set([...starts, ...ends.map((day) => addDays(day, 1))]);
  return [...days]
    .sort()
    .map((day) => insertJob({ kind: refreshItemsJob, subject: day, dueAt: startOfDay(day) }));
}
