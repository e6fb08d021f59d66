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
}

/** The part of a bank an exam for a grade may draw from: items meant for a higher grade are left out. */
export function drawableItems(items: readonly DrawableItem[], grade: Grade): BankItem[] {
  return items
    .filter((item) => grades.indexOf(item.grade) <= grades.indexOf(grade))
    .map(({ id, versionId, section, level, type, syllabusPoints }) => ({
      id,
      versionId,
      section,
      level,
      type,
      syllabusPoints: [...syllabusPoints],
    }));
}
