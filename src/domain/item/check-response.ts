import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { CandidateItem } from '../../schemas/audience/item.ts';
import { type Response, responseSchema } from '../../schemas/response.ts';
import { isBlank } from './authored-response.ts';
import { readNumber } from './numeric-text.ts';

const allOffered = (given: readonly string[], offered: readonly { id: string }[]) =>
  given.every((id) => offered.some((one) => one.id === id));

const eachOnce = (given: readonly string[]) => new Set(given).size === given.length;

/** The field of a well-formed response that this item does not allow, if any. */
function wrongField(response: Response, item: CandidateItem): string | undefined {
  if (response.type === 'blank') return undefined;
  if (response.type !== item.type) return 'type';
  const options = 'options' in item ? item.options : [];
  const targets = 'targets' in item ? item.targets : [];
  const blanks = 'blanks' in item ? item.blanks : [];
  const eachOffered = (given: readonly string[]) => eachOnce(given) && allOffered(given, options);
  switch (response.type) {
    case 'single-choice':
      return allOffered([response.choice], options) ? undefined : 'choice';
    case 'multiple-choice':
      return eachOffered(response.choices) ? undefined : 'choices';
    case 'ordering':
      return eachOffered(response.order) ? undefined : 'order';
    case 'matching': {
      const { pairs } = response;
      const fits = allOffered(Object.keys(pairs), options) && allOffered(Object.values(pairs), targets);
      return fits ? undefined : 'pairs';
    }
    case 'numeric':
      return isBlank(response) || readNumber(response.text) ? undefined : 'text';
    case 'cloze':
      return allOffered(Object.keys(response.texts), blanks) ? undefined : 'texts';
    default:
      return undefined;
  }
}

/**
 * Decides whether anything sent as a response may be stored for an item, given the item as the candidate saw
 * it. Refuses `bad-input` with the field: another type, an option not offered, one given twice, text that is
 * no number. Several options of a matching item may share a target; orders, pairs and blanks may be unfinished.
 */
export function checkResponse(input: unknown, item: CandidateItem): Result<Response> {
  const parsed = responseSchema.safeParse(input);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    return refuse('bad-input', { field: field === undefined ? 'response' : String(field) });
  }
  const field = wrongField(parsed.data, item);
  return field ? refuse('bad-input', { field }) : ok(parsed.data);
}
