import type { Feedback } from '../../schemas/audience/item.ts';
import type { Response } from '../../schemas/response.ts';

/** Where in the reading an item stands. */
export type CheckPlace = 'check' | 'chapter-check';

/** What the learner is told: the feedback, and the paragraph of the manual it rests on, if it is in the reading now. */
export interface CheckReply {
  feedback: Feedback;
  anchorPath: string | null;
  anchorTitle: string | null;
}

export type CheckOutcome =
  | { kind: 'reply'; reply: CheckReply }
  | { kind: 'signed-out' }
  /** `message` is the server's sentence, if it gave one. */
  | { kind: 'failed'; message: string | undefined };

export interface CheckRequest {
  /** Authored id of the item. */
  item: string;
  place: CheckPlace;
  response: Response;
  /** Same response, same key: sent twice it is recorded once. */
  key: string;
}

const timeoutMs = 8000;

/** Sends one response to be told about it. Never throws. */
export async function sendCheck(request: CheckRequest): Promise<CheckOutcome> {
  try {
    const answer = await fetch('/api/checks', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await answer.json().catch(() => null);
    if (answer.ok && body?.feedback) return { kind: 'reply', reply: body };
    if (answer.status === 401) return { kind: 'signed-out' };
    return { kind: 'failed', message: body?.error?.message };
  } catch {
    return { kind: 'failed', message: undefined };
  }
}
