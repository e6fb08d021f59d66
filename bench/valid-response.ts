import type { CandidateItem } from '../src/schemas/audience/item.ts';
import type { Response } from '../src/schemas/response.ts';

/** A response the item accepts, from what a candidate sees of it; whether it is right plays no part here. */
export function validResponse(item: CandidateItem): Response {
  switch (item.type) {
    case 'single-choice':
      return { type: item.type, choice: '2' };
    case 'multiple-choice':
      return { type: item.type, choices: ['1', '3'] };
    case 'true-false':
      return { type: item.type, value: true };
    case 'ordering':
      return { type: item.type, order: item.options.map(({ id }) => id) };
    case 'matching':
      return {
        type: item.type,
        pairs: Object.fromEntries(
          item.options.map(({ id }, index) => [id, item.targets[index % item.targets.length]!.id]),
        ),
      };
    case 'numeric':
      return { type: item.type, text: '12.5' };
  }
}
