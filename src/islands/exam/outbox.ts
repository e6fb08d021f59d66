import type { SaveReply, SaveRequest } from '../../schemas/audience/runner.ts';
import type { Response } from '../../schemas/response.ts';

/** A response on its way. Once `sent`, only a reply tells its fate: until then it may be stored, lost, or still come. */
export interface Waiting {
  key: string;
  response: Response;
  sent: boolean;
}

export interface Slot {
  /** Oldest first. Nothing newer leaves without what stands before it, so an old one can never overwrite a new one. */
  waiting: readonly Waiting[];
  /** Last response the server confirmed; `seq` is the chain's head at that moment, so its own is not above it. */
  stored: { key: string; response: Response; seq: number } | null;
  /** Why the newest response was not taken. */
  refused: { response: Response; code: string; message: string } | null;
}

/** Everything the candidate gave that the submit receipt does not cover yet, by position. */
export interface Outbox {
  slots: Readonly<Record<number, Slot>>;
  /** Positions the candidate flagged; the server is not told. */
  flags: readonly number[];
  headSeq: number;
}

export type SlotStatus = 'untouched' | 'local' | 'sent' | 'stored' | 'refused';

const emptySlot: Slot = { waiting: [], stored: null, refused: null };
const mostEntries = 100;
/** Refusals that say "not now": the response stays and is sent again. */
const passing = ['conflict', 'too-many-tries', 'node-not-ready'];

export const slotAt = (outbox: Outbox, position: number): Slot => outbox.slots[position] ?? emptySlot;

export const emptyOutbox = (headSeq: number): Outbox => ({ slots: {}, flags: [], headSeq });

/** Takes a response in. One that has not left yet is replaced; one that has is kept before the new one. */
export function give(outbox: Outbox, position: number, response: Response, key: string): Outbox {
  const slot = slotAt(outbox, position);
  const waiting = [...slot.waiting.filter((one) => one.sent), { key, response, sent: false }];
  return { ...outbox, slots: { ...outbox.slots, [position]: { ...slot, waiting, refused: null } } };
}

export function toggleFlag(outbox: Outbox, position: number): Outbox {
  const without = outbox.flags.filter((one) => one !== position);
  const flags = without.length < outbox.flags.length ? without : [...without, position];
  return { ...outbox, flags };
}

/** What the candidate gave last for a position; undefined if nothing since the outbox began. */
export function lastGiven(outbox: Outbox, position: number): Response | undefined {
  const { waiting, refused, stored } = slotAt(outbox, position);
  return (waiting.at(-1) ?? refused ?? stored)?.response;
}

/** How far the newest response of a position got. "Sent" is said only while its request is under way. */
export function statusAt(outbox: Outbox, position: number, underWay: ReadonlySet<string>): SlotStatus {
  const { waiting, refused, stored } = slotAt(outbox, position);
  const newest = waiting.at(-1);
  if (newest) return underWay.has(newest.key) ? 'sent' : 'local';
  if (refused) return 'refused';
  return stored ? 'stored' : 'untouched';
}

const positionsWhere = (outbox: Outbox, holds: (slot: Slot) => boolean): number[] =>
  Object.entries(outbox.slots).flatMap(([position, slot]) => (holds(slot) ? [Number(position)] : []));

/** Positions whose newest response the server has not confirmed, lowest first. */
export const waitingPositions = (outbox: Outbox) => positionsWhere(outbox, (slot) => slot.waiting.length > 0);

export const refusedPositions = (outbox: Outbox) =>
  positionsWhere(outbox, (slot) => slot.waiting.length === 0 && slot.refused !== null);

export interface Batch {
  outbox: Outbox;
  entries: SaveRequest['entries'];
  /** Keys that leave for the first time: the server's chain must grow by those it stores. */
  fresh: readonly string[];
}

/**
 * The next request, and the outbox with its entries marked as sent. One response per position: the newest, or first
 * the older one of unknown fate, under its own key. With `all` (last chance: the page goes, or time is up) every
 * older one is followed by the newest in the same request.
 */
export function nextBatch(outbox: Outbox, all: boolean): Batch {
  const entries: SaveRequest['entries'] = [];
  const slots: Record<number, Slot> = { ...outbox.slots };
  const fresh: string[] = [];
  for (const position of waitingPositions(outbox)) {
    const slot = slotAt(outbox, position);
    const taken = slot.waiting.slice(0, all ? slot.waiting.length : 1);
    if (entries.length + taken.length > mostEntries) break;
    fresh.push(...taken.filter((one) => !one.sent).map((one) => one.key));
    entries.push(...taken.map(({ key, response }) => ({ key, position, response })));
    slots[position] = {
      ...slot,
      waiting: slot.waiting.map((one) => (taken.includes(one) ? { ...one, sent: true } : one)),
    };
  }
  return { outbox: { ...outbox, slots }, entries, fresh };
}

/** A stored response the server turns out not to have goes back before everything else of its position. */
function requeue(slot: Slot, serverSeq: number): Slot {
  if (!slot.stored || slot.stored.seq <= serverSeq) return slot;
  const { key, response } = slot.stored;
  return { ...slot, stored: null, waiting: [{ key, response, sent: true }, ...slot.waiting] };
}

function settleSlot(slot: Slot, reply: SaveReply): Slot {
  let { waiting, stored, refused } = slot;
  const last = waiting.findLastIndex((one) => reply.stored.includes(one.key));
  const done = waiting[last];
  if (done) {
    stored = { key: done.key, response: done.response, seq: reply.head.seq };
    waiting = waiting.slice(last + 1);
  }
  for (const { key, code, message } of reply.refused) {
    const found = waiting.find((one) => one.key === key);
    if (!found || passing.includes(code)) continue;
    waiting = waiting.filter((one) => one !== found);
    if (waiting.length === 0) refused = { response: found.response, code, message };
  }
  return { waiting, stored, refused };
}

/**
 * Takes a reply in: what is stored, what is refused. `fresh` is that of the batch. A server whose chain is shorter
 * than it was has lost its tail (a crash before its disk was written) and is sent the missing responses again.
 */
export function settle(outbox: Outbox, reply: SaveReply, fresh: readonly string[]): Outbox {
  const before = reply.head.seq - fresh.filter((key) => reply.stored.includes(key)).length;
  const behind = before < outbox.headSeq;
  const slots = Object.fromEntries(
    Object.entries(outbox.slots).map(([position, slot]) => {
      return [position, settleSlot(behind ? requeue(slot, before) : slot, reply)];
    }),
  );
  return { ...outbox, slots, headSeq: reply.head.seq };
}

/** The order of fields says nothing: the server keeps responses in canonical form. */
function inFieldOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort()
    .map(([field, inner]) => [field, inFieldOrder(inner)]);
}

const sameResponse = (one: Response | null, other: Response | null) =>
  JSON.stringify(inFieldOrder(one)) === JSON.stringify(inFieldOrder(other));

/**
 * The outbox kept by this browser, met with what the server has stored. Whatever was waiting counts as sent, because
 * its request may have left before the page did. A confirmed response stays only as a copy of what the server still
 * has, or as one it lost; where the server has another, someone answered later from elsewhere, and that counts.
 */
export function reopen(
  kept: Outbox,
  entries: readonly { position: number; response: Response | null }[],
  headSeq: number,
): Outbox {
  const slots: Record<number, Slot> = {};
  for (const { position, response } of entries) {
    const slot = requeue(slotAt(kept, position), headSeq);
    const waiting = slot.waiting.map((one) => ({ ...one, sent: true }));
    const same = sameResponse(slot.stored?.response ?? null, response);
    slots[position] = { waiting, stored: same ? slot.stored : null, refused: same ? slot.refused : null };
  }
  return { slots, flags: kept.flags, headSeq };
}
