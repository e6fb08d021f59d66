import type { Response } from '../../schemas/response.ts';
import type { ItemOrder } from './present-item.ts';

/** A response in authored ids, independent of the order shown. One that gives nothing is always `blank`. */
export type AuthoredResponse =
  | { type: 'single-choice'; optionId: string }
  | { type: 'multiple-choice'; optionIds: string[] }
  | { type: 'true-false'; value: boolean }
  | { type: 'ordering'; optionIds: string[] }
  | { type: 'matching'; targetIds: Record<string, string> }
  | { type: 'numeric'; text: string }
  | { type: 'cloze'; texts: Record<string, string> }
  | { type: 'blank' };

/** Whether a response gives nothing: an empty choice, order, set of pairs or text counts as not answered. */
export function isBlank(response: Response): boolean {
  switch (response.type) {
    case 'blank':
      return true;
    case 'multiple-choice':
      return response.choices.length === 0;
    case 'ordering':
      return response.order.length === 0;
    case 'matching':
      return Object.keys(response.pairs).length === 0;
    case 'numeric':
      return response.text.trim() === '';
    case 'cloze':
      return Object.values(response.texts).every((text) => text.trim() === '');
    default:
      return false;
  }
}

function authoredId(order: readonly string[], position: string): string {
  const id = order[Number(position) - 1];
  if (id === undefined)
    throw new Error(`position ${position} was not offered: check responses before storing`);
  return id;
}

/**
 * Turns positions into the authored ids they stood for. Throws on a position not offered, which is never
 * stored.
 */
export function toAuthored(response: Response, order: ItemOrder): AuthoredResponse {
  if (isBlank(response)) return { type: 'blank' };
  const optionId = (position: string) => authoredId(order.options, position);
  switch (response.type) {
    case 'single-choice':
      return { type: response.type, optionId: optionId(response.choice) };
    case 'multiple-choice':
      return { type: response.type, optionIds: response.choices.map(optionId) };
    case 'ordering':
      return { type: response.type, optionIds: response.order.map(optionId) };
    case 'matching':
      return {
        type: response.type,
        targetIds: Object.fromEntries(
          Object.entries(response.pairs).map(([option, target]) => [
            optionId(option),
            authoredId(order.targets, target),
          ]),
        ),
      };
    case 'cloze':
      return {
        type: response.type,
        texts: Object.fromEntries(
          Object.entries(response.texts).map(([blank, text]) => [optionId(blank), text]),
        ),
      };
    default:
      return response;
  }
}
