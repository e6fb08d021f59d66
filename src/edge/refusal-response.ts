import type { Refusal, RefusalCode } from '../kernel/result.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';

/** HTTP status of each refusal; the code in the body says the rest. */
const statusOf: Record<RefusalCode, number> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'not-yours': 403,
  'bad-input': 400,
  conflict: 409,
  'key-reused': 409,
  'origin-refused': 403,
  'host-refused': 421,
  'too-large': 413,
  'too-many-tries': 429,
  'sign-in-failed': 401,
  'password-change-needed': 403,
  'password-wrong': 400,
  'password-weak': 400,
  'link-invalid': 410,
  'exam-not-open': 409,
  'exam-bank-short': 409,
  'attempt-open': 409,
  'attempt-closed': 409,
  'attempt-expired': 409,
  'unknown-item': 400,
  'run-ended': 409,
  'move-not-offered': 400,
  'save-too-new': 409,
  'save-too-old': 409,
  'two-people-needed': 409,
  'node-not-ready': 503,
};

export function refusalStatus(refusal: Refusal): number {
  return statusOf[refusal.code];
}

/** The one place a refusal becomes an HTTP reply: `{error: {code, message, params}}` in the person's language. */
export function refusalResponse(refusal: Refusal, locale: MessageLocale): Response {
  const message = messages(locale).refusals[refusal.code](refusal.params ?? {});
  return Response.json(
    { error: { ...refusal, message } },
    { status: refusalStatus(refusal), headers: { 'Cache-Control': 'no-store' } },
  );
}
