import type { BankItem } from '../../domain/form/blueprint.ts';
import { drawableItems } from '../../domain/form/drawable-items.ts';
import type { Grade } from '../../schemas/vocabulary.ts';
import type { Content } from './read-content.ts';

/** The exam bank of the content folder for an exam of a grade; the authored id stands for the version. */
export function examBankOf(content: Content, grade: Grade): BankItem[] {
  const items = content.items.filter((placed) => placed.bank === 'exam');
  return drawableItems(
    items.map(({ item: { case: _, ...item }, section, ofCase }) => ({
      ...item,
      section,
      versionId: item.id,
      ...(ofCase ? { case: ofCase } : {}),
    })),
    grade,
  );
}
