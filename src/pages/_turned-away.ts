import { refusalStatus } from '../edge/refusal-response.ts';
import type { Refusal } from '../kernel/result.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';

/** Gives a page the status of the refusal its service answered with, and returns the sentence to show instead. */
export function turnAway(response: { status?: number }, refusal: Refusal, locale: MessageLocale): string {
  response.status = refusalStatus(refusal);
  return messages(locale).refusals[refusal.code](refusal.params ?? {});
}
