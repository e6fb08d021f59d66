import type { ClockReply, SaveReply, SaveRequest } from '../../schemas/audience/runner.ts';

/**
 * What came of a call. `failed` is worth another try, `signed-out` too once the candidate has signed in again;
 * `stopped` is not: the attempt is not hers, or does not exist.
 */
export type Outcome<T> =
  | { kind: 'reply'; reply: T }
  | { kind: 'failed' }
  | { kind: 'signed-out' }
  | { kind: 'closed' }
  | { kind: 'stopped'; message: string };

const timeoutMs = 8000;

type Fields = Record<string, unknown>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isClock = (value: Fields) =>
  typeof value.now === 'number' &&
  typeof value.deadlineAt === 'number' &&
  (value.state === 'open' || value.state === 'closed');

/** A proxy or sign-in page may answer 200 with something else: only a reply of the right shape confirms anything. */
export function readSaveReply(value: unknown): SaveReply | undefined {
  const fits =
    isRecord(value) &&
    isClock(value) &&
    Array.isArray(value.stored) &&
    Array.isArray(value.refused) &&
    isRecord(value.head) &&
    typeof value.head.seq === 'number';
  return fits ? (value as unknown as SaveReply) : undefined;
}

const readClockReply = (value: unknown) =>
  isRecord(value) && isClock(value) ? (value as unknown as ClockReply) : undefined;

const readReceipt = (value: unknown) =>
  isRecord(value) && typeof value.resultPath === 'string' ? { resultPath: value.resultPath } : undefined;

/** Decides what a failed call means from its status and its `{error: {code, message}}`. */
export function outcomeOfRefusal(status: number, body: unknown): Exclude<Outcome<never>, { kind: 'reply' }> {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  if (error.code === 'attempt-closed' || error.code === 'attempt-expired') return { kind: 'closed' };
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403 || status === 404) return { kind: 'stopped', message: String(error.message ?? status) };
  return { kind: 'failed' };
}

async function call<T>(
  path: string,
  init: RequestInit,
  read: (value: unknown) => T | undefined,
): Promise<Outcome<T>> {
  try {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    const answer = await fetch(path, {
      ...init,
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) return outcomeOfRefusal(answer.status, body);
    const reply = read(body);
    return reply === undefined ? { kind: 'failed' } : { kind: 'reply', reply };
  } catch {
    return { kind: 'failed' };
  }
}

/** The three calls of a running attempt. Each gives up after 8 s and never throws. */
export function attemptCalls(attemptId: string) {
  const path = `/api/attempts/${encodeURIComponent(attemptId)}`;
  const post = (body: unknown, keepalive = false): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    keepalive,
  });
  return {
    save: (request: SaveRequest, keepalive: boolean) =>
      call(`${path}/responses`, post(request, keepalive), readSaveReply),
    clock: () => call(`${path}/clock`, {}, readClockReply),
    /** The same key on every try, so that submitting twice is submitting once. */
    submit: (key: string) => call(`${path}/submit`, post({ key }), readReceipt),
  };
}
export type AttemptCalls = ReturnType<typeof attemptCalls>;
