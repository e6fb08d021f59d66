import type { ContentProblem } from './content-problem.ts';

interface SheetContent {
  sheets: readonly { file: string; value: { id: string; anchor: string } }[];
  /** `sheets` are the ids of the <Sheet> tags of the text. */
  chapters: readonly { file: string; sheets: readonly string[] }[];
}

/** Sheets: named as their file, explained by the manual; and every sheet the manual links to. */
export function checkSheets(content: SheetContent, anchors: ReadonlySet<string>): ContentProblem[] {
  const known = new Set(content.sheets.map(({ value }) => value.id));
  const own = content.sheets.flatMap(({ value: sheet, file }) => {
    const problems: ContentProblem[] = [];
    if (file !== `sheets/${sheet.id}.yaml`) {
      problems.push({
        file,
        path: 'id',
        expected: 'the name of its file',
        found: `"${sheet.id}"`,
        mend: `Rename the file to sheets/${sheet.id}.yaml, or correct the id.`,
      });
    }
    if (!anchors.has(sheet.anchor)) {
      problems.push({
        file,
        path: 'anchor',
        expected: 'a <Paragraph> or <Section> of the manual',
        found: `"${sheet.anchor}"`,
        mend: 'Correct the anchor, or add it to the chapter.',
      });
    }
    return problems;
  });
  const linked = content.chapters.flatMap(({ file, sheets }) =>
    [...new Set(sheets)]
      .filter((id) => !known.has(id))
      .map((id) => ({
        file,
        path: `<Sheet id="${id}">`,
        expected: 'a file of content/sheets',
        found: 'none',
        mend: `Write content/sheets/${id}.yaml or correct the id.`,
      })),
  );
  return [...own, ...linked];
}
