import type { CandidateItem, Feedback } from '../../schemas/audience/item.ts';
import type { Response } from '../../schemas/response.ts';
import type { ItemType } from '../../schemas/vocabulary.ts';
import type { ItemWords } from './words.ts';

/** What every part of `ItemView` gets: the item, response and feedback of its own type. */
export interface PartProps<Type extends ItemType> {
  item: Extract<CandidateItem, { type: Type }>;
  /** Prefix of the names of form fields. */
  name: string;
  /** Undefined while blank. */
  response: Extract<Response, { type: Type }> | undefined;
  give: (response: Response) => void;
  feedback: Extract<Feedback, { type: Type }> | undefined;
  disabled: boolean;
  words: ItemWords;
}
