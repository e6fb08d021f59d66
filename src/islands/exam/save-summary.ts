import { type Outbox, refusedPositions, waitingPositions } from './outbox.ts';
import type { RunnerWords } from './words.ts';

export interface SaveSummary {
  state: 'saved' | 'saving' | 'offline' | 'error';
  text: keyof RunnerWords & `save${string}`;
  /** How many items the text speaks of. */
  count: number;
}

/**
 * The one line on how safe the responses are. It never says stored while a newer response of any item is not;
 * trouble goes before progress, and both before refusals.
 */
export function saveSummary(
  outbox: Outbox,
  facts: { trouble: 'none' | 'failed' | 'signed-out'; sending: boolean; anyAnswered: boolean },
): SaveSummary {
  const count = waitingPositions(outbox).length;
  if (count > 0) {
    if (facts.trouble === 'signed-out') return { state: 'error', text: 'saveSignedOut', count };
    if (facts.trouble === 'failed') return { state: 'offline', text: 'saveOffline', count };
    return { state: 'saving', text: facts.sending ? 'saveSending' : 'saveLocal', count };
  }
  const refused = refusedPositions(outbox).length;
  if (refused > 0) return { state: 'error', text: 'saveRefused', count: refused };
  return { state: 'saved', text: facts.anyAnswered ? 'saveAllStored' : 'saveNothing', count: 0 };
}
