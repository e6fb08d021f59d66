import { type RefusalCode, refusalCodes } from '../kernel/result.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';

/** A refusal an endpoint sent back to the page of its form (`?refused=CODE&param=…`), with its sentence. */
export interface ShownRefusal {
  code: RefusalCode;
  sentence: string;
}

/** Reads it from the address; null for none, and for codes nobody knows. */
export function shownRefusal(url: URL, locale: MessageLocale): ShownRefusal | null {
  const params = Object.fromEntries(url.searchParams);
  const code = refusalCodes.find((one) => one === params.refused);
  return code ? { code, sentence: messages(locale).refusals[code](params) } : null;
}
