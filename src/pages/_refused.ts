import { refusalStatus } from '../edge/refusal-response.ts';
import { type Refusal, refusalCodes } from '../kernel/result.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';

const sentenceOf = ({ code, params = {} }: Refusal, locale: MessageLocale) =>
  messages(locale).refusals[code](params);

/** The sentence for what a form was refused with (`?refused=CODE&param=…`), or null. An unknown code says nothing. */
export function refusedSentence(url: URL, locale: MessageLocale): string | null {
  const code = refusalCodes.find((known) => known === url.searchParams.get('refused'));
  return code ? sentenceOf({ code, params: Object.fromEntries(url.searchParams) }, locale) : null;
}

/** Gives the page the status of a refusal and returns its sentence. */
export function turnAway(response: { status?: number }, refusal: Refusal, locale: MessageLocale): string {
  response.status = refusalStatus(refusal);
  return sentenceOf(refusal, locale);
}
