import type { Item } from '../../schemas/item.ts';
import type { CognitiveLevel, CompetencyCode, Grade } from '../../schemas/vocabulary.ts';

/** An option or target without its rationale; the id is the authored one. */
export interface Offered {
  id: string;
  text: string;
}

/** A blank of a cloze item without what goes in. */
export interface Blank {
  id: string;
  label: string;
}

/** The case group an item belongs to, pinned with it: the situation, and the item's place, from 1, `of` so many items. */
export interface ItemCase {
  id: string;
  title: string;
  situation: string;
  place: number;
  of: number;
}

interface BodyCommon {
  id: string;
  anchor: string;
  syllabusPoints: string[];
  competency: CompetencyCode;
  level: CognitiveLevel;
  grade: Grade;
  fromPolicy?: true;
  doubtful?: true;
  case?: ItemCase;
  stem: string;
}

/**
 * What may be stored and read anywhere: no key, rationale or slip. Candidates get `presentItem` of it, never
 * this.
 */
export type ItemBody = BodyCommon &
  (
    | { type: 'single-choice' | 'multiple-choice' | 'ordering'; options: Offered[] }
    | { type: 'true-false' }
    | { type: 'matching'; options: Offered[]; targets: Offered[] }
    | { type: 'numeric'; unit: string }
    | { type: 'cloze'; blanks: Blank[] }
  );

interface Slip {
  value: number;
  rationale: string;
}

/**
 * What only scoring and feedback read. Rationales are by authored option or blank id and name every one of the
 * item.
 */
export type ItemKey =
  | { type: 'single-choice'; key: string; rationales: Record<string, string> }
  | { type: 'multiple-choice'; key: string[]; rationales: Record<string, string> }
  | { type: 'ordering'; key: string[]; rationales: Record<string, string> }
  | { type: 'true-false'; key: boolean; rationales: { true: string; false: string } }
  | { type: 'matching'; key: Record<string, string>; rationales: Record<string, string> }
  | { type: 'numeric'; key: { value: number; tolerance: number }; rationale: string; slips?: Slip[] }
  /** Accepted wordings by blank id, the model wording first. */
  | { type: 'cloze'; key: Record<string, string[]>; rationales: Record<string, string> };

export interface SplitItem {
  body: ItemBody;
  key: ItemKey;
}

const offered = (options: readonly Offered[]): Offered[] => options.map(({ id, text }) => ({ id, text }));

const rationalesOf = (options: readonly { id: string; rationale: string }[]): Record<string, string> =>
  Object.fromEntries(options.map(({ id, rationale }) => [id, rationale]));

function commonOf(item: Item, ofCase: ItemCase | undefined): BodyCommon {
  const { id, anchor, syllabusPoints, competency, level, grade, stem } = item;
  return {
    id,
    anchor,
    syllabusPoints,
    competency,
    level,
    grade,
    ...(item.fromPolicy ? { fromPolicy: true as const } : {}),
    ...(item.doubtful ? { doubtful: true as const } : {}),
    ...(ofCase ? { case: ofCase } : {}),
    stem,
  };
}

/**
 * Parts an item into the body that is safe outside scoring and the key with its reasons. Fields equal to
 * their schema default are left out of both, because a version's hash is over what was authored: a default
 * added later must not change the hashes of old items. What is for authors alone (difficulty, note, source, policy
 * figures) is in neither. `ofCase` is the case group the item names, as its file tells it.
 */
export function splitItem(item: Item, ofCase?: ItemCase): SplitItem {
  const common = commonOf(item, ofCase);
  switch (item.type) {
    case 'single-choice':
      return {
        body: { ...common, type: item.type, options: offered(item.options) },
        key: { type: item.type, key: item.key, rationales: rationalesOf(item.options) },
      };
    case 'multiple-choice':
    case 'ordering':
      return {
        body: { ...common, type: item.type, options: offered(item.options) },
        key: { type: item.type, key: item.key, rationales: rationalesOf(item.options) },
      };
    case 'true-false':
      return {
        body: { ...common, type: item.type },
        key: { type: item.type, key: item.key, rationales: item.rationales },
      };
    case 'matching':
      return {
        body: {
          ...common,
          type: item.type,
          options: offered(item.options),
          targets: offered(item.targets),
        },
        key: { type: item.type, key: item.key, rationales: rationalesOf(item.options) },
      };
    case 'numeric':
      return {
        body: { ...common, type: item.type, unit: item.unit },
        key: {
          type: item.type,
          key: item.key,
          rationale: item.rationale,
          ...(item.slips.length > 0 ? { slips: item.slips } : {}),
        },
      };
    case 'cloze':
      return {
        body: {
          ...common,
          type: item.type,
          blanks: item.blanks.map(({ id, label }) => ({ id, label })),
        },
        key: {
          type: item.type,
          key: Object.fromEntries(item.blanks.map(({ id, accept }) => [id, accept])),
          rationales: rationalesOf(item.blanks),
        },
      };
  }
}
