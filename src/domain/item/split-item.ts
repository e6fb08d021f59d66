import type { Item } from '../../schemas/item.ts';
import type { CognitiveLevel, CompetencyCode, Grade } from '../../schemas/vocabulary.ts';

/** An option or target without its rationale; the id is the authored one. */
export interface Offered {
  id: string;
  text: string;
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
  );

interface Slip {
  value: number;
  rationale: string;
}

/**
 * What only scoring and feedback read. Rationales are by authored option id and name every option of the
 * item.
 */
export type ItemKey =
  | { type: 'single-choice'; key: string; rationales: Record<string, string> }
  | { type: 'multiple-choice'; key: string[]; rationales: Record<string, string> }
  | { type: 'ordering'; key: string[]; rationales: Record<string, string> }
  | { type: 'true-false'; key: boolean; rationales: { true: string; false: string } }
  | { type: 'matching'; key: Record<string, string>; rationales: Record<string, string> }
  | { type: 'numeric'; key: { value: number; tolerance: number }; rationale: string; slips?: Slip[] };

export interface SplitItem {
  body: ItemBody;
  key: ItemKey;
}

const offered = (options: readonly Offered[]): Offered[] => options.map(({ id, text }) => ({ id, text }));

const rationalesOf = (options: readonly { id: string; rationale: string }[]): Record<string, string> =>
  Object.fromEntries(options.map(({ id, rationale }) => [id, rationale]));

function commonOf(item: Item): BodyCommon {
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
    stem,
  };
}

/**
 * Parts an item into the body that is safe outside scoring and the key with its reasons. Fields equal to
 * their schema default are left out of both, because a version's hash is over what was authored: a default
 * added later must not change the hashes of old items.
 */
export function splitItem(item: Item): SplitItem {
  const common = commonOf(item);
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
  }
}
