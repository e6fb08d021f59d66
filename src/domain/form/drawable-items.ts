import { type CognitiveLevel, type Grade, grades, type ItemType } from '../../schemas/vocabulary.ts';
import type { BankItem } from './blueprint.ts';

/** What drawing needs to know of an item version. */
export interface DrawableItem {
  id: string;
  versionId: string;
  section: string;
  level: CognitiveLevel;
  type: ItemType;
  grade: Grade;
  syllabusPoints: readonly string[];
  /** Its case group, its place there from 1, and how many items the case has. */
  case?: { id: string; place: number; of: number };
}

/**
 * The part of a bank an exam for a grade may draw from: items meant for a higher grade are left out, and so are those
 * of a case that is not here whole (one of its items is above the grade, stale or withdrawn).
 */
export function drawableItems(items: readonly DrawableItem[], grade: Grade): BankItem[] {
  const open = items.filter((item) => grades.indexOf(item.grade) <= grades.indexOf(grade));
  const inCase = new Map<string, number>();
  for (const { case: own } of open) if (own) inCase.set(own.id, (inCase.get(own.id) ?? 0) + 1);
  return open
    .filter(({ case: own }) => !own || inCase.get(own.id) === own.of)
    .map(({ id, versionId, section, level, type, syllabusPoints, case: own }) => ({
      id,
      versionId,
      section,
      level,
      type,
      syllabusPoints: [...syllabusPoints],
      ...(own ? { case: { id: own.id, place: own.place } } : {}),
    }));
}
