import type { Response } from '../../schemas/response.ts';

/** Whether a response answers at all: an empty choice, order, set of pairs or text is the same as none. */
export function givesSomething(response: Response | null): boolean {
  if (response === null) return false;
  switch (response.type) {
    case 'blank':
      return false;
    case 'multiple-choice':
      return response.choices.length > 0;
    case 'ordering':
      return response.order.length > 0;
    case 'matching':
      return Object.keys(response.pairs).length > 0;
    case 'numeric':
      return response.text.trim() !== '';
    case 'cloze':
      return Object.values(response.texts).some((text) => text.trim() !== '');
    default:
      return true;
  }
}
