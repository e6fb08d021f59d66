import { accepts } from '../../domain/attempt/timing.ts';
import { checkResponse } from '../../domain/item/check-response.ts';
import { presentInOrder } from '../../domain/item/present-item.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { ok, type Refusal, type Result } from '../../kernel/result.ts';
import type { Exam } from '../../schemas/exam.ts';
import {
  type AttemptRow,
  appendResponses,
  type IncomingResponse,
  keepLateResponses,
} from '../../store/attempt.ts';
import type { ActorContext } from '../context.ts';
import { versionBody } from '../version-cache.ts';
import { ownAttempt } from './own-attempt.ts';
import { type LoadedForm, loadForm } from './stored-form.ts';

export interface GivenResponse {
  key: string;
  position: number;
  response: unknown;
}

export interface SaveReply {
  stored: string[];
  refused: { key: string; refusal: Refusal }[];
  head: { seq: number; hash: string };
  now: number;
  deadlineAt: number;
  state: 'open' | 'closed';
}

/**
 * Stores responses of the actor's attempt; each is answered for by its key, so one bad response does not hold back
 * the others. What arrives after deadline and grace, or after submission, is kept for review but does not count.
 */
export async function saveResponses(
  context: ActorContext,
  attemptId: string,
  given: readonly GivenResponse[],
): Promise<Result<SaveReply>> {
  const own = await ownAttempt(context, attemptId);
  if (!own.ok) return own;
  const attempt = own.value;
  const form = await loadForm(context.db, attempt.formId);
  const exam = await versionBody<Exam>(context.db, attempt.examVersionId);
  const refused: SaveReply['refused'] = [];
  const incoming: IncomingResponse[] = [];
  for (const one of given) {
    const checked = checkGiven(one, form);
    if (checked.ok)
      incoming.push({ key: one.key, position: one.position, bodyJson: canonicalJson(checked.value) });
    else refused.push({ key: one.key, refusal: checked.refusal });
  }
  const graceMs = exam.delivery.graceSeconds * 1000;
  return ok(await store(context, attempt, graceMs, incoming, refused));
}

function checkGiven({ position, response }: GivenResponse, form: LoadedForm) {
  const entry = form.entries[position - 1];
  if (!entry) return { ok: false as const, refusal: { code: 'unknown-item' as const, params: { position } } };
  return checkResponse(response, presentInOrder(entry.body, entry.order));
}

async function store(
  context: ActorContext,
  attempt: AttemptRow,
  graceMs: number,
  incoming: IncomingResponse[],
  refused: SaveReply['refused'],
): Promise<SaveReply> {
  const { db, now } = context;
  const target = { attemptId: attempt.id, personId: attempt.personId, now, graceMs };
  const after = (await appendResponses(db, target, incoming))!;
  const stored: string[] = [];
  const late: IncomingResponse[] = [];
  for (const one of incoming) {
    const row = after.stored.get(one.key);
    if (!row) late.push(one);
    else if (row.position === one.position && row.bodyJson === one.bodyJson) stored.push(one.key);
    else refused.push({ key: one.key, refusal: { code: 'key-reused' } });
  }
  if (late.length > 0) await keepLateResponses(db, attempt.id, now, late);
  const closed = after.state !== 'open';
  const code = closed ? 'attempt-closed' : 'attempt-expired';
  refused.push(...late.map((one) => ({ key: one.key, refusal: { code } as Refusal })));
  const taking = accepts({ deadlineAt: after.deadlineAt, closedAt: closed ? now : null }, now, graceMs);
  return {
    stored,
    refused,
    head: after.head,
    now,
    deadlineAt: after.deadlineAt,
    state: taking === 'open' ? 'open' : 'closed',
  };
}
