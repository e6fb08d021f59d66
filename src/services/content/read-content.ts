import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ItemCase } from '../../domain/item/split-item.ts';
import { type Chapter, chapterSchema, type Part, partsSchema } from '../../schemas/chapter.ts';
import { type Exam, examSchema } from '../../schemas/exam.ts';
import { type Item, type ItemFile, itemFileSchema } from '../../schemas/item.ts';
import { type LadderPolicy, ladderPolicySchema } from '../../schemas/ladder-policy.ts';
import {
  type Competency,
  competenciesSchema,
  type GlossaryEntry,
  glossarySchema,
  type SyllabusPoint,
  syllabusSchema,
} from '../../schemas/reference.ts';
import { type Scenario, scenarioSchema } from '../../schemas/scenario.ts';
import { type ServicePolicy, servicePolicySchema } from '../../schemas/service-policy.ts';
import { type Sheet, sheetSchema } from '../../schemas/sheet.ts';
import { type ContentProblem, schemaProblems } from './content-problem.ts';
import { type ChapterSource, readChapter } from './read-chapter.ts';

export interface PlacedItem {
  item: Item;
  bank: 'practice' | 'exam';
  section: string;
  file: string;
  path: string;
  /** As written, before defaults: what the version's hash covers. */
  authored: unknown;
  /** The case group it belongs to, as its file tells it. */
  ofCase?: ItemCase;
}

/** Something read from one file. */
export interface Placed<T> {
  value: T;
  file: string;
  authored: unknown;
}

export interface PlacedChapter extends ChapterSource {
  id: string;
  file: string;
  chapter: Chapter;
}

/** All content of the folder, as far as it could be read. */
export interface Content {
  parts: Part[];
  chapters: PlacedChapter[];
  items: PlacedItem[];
  exams: Placed<Exam>[];
  scenarios: Placed<Scenario>[];
  policies: Placed<LadderPolicy>[];
  servicePolicies: Placed<ServicePolicy>[];
  sheets: Placed<Sheet>[];
  glossary: GlossaryEntry[];
  syllabus: SyllabusPoint[];
  competencies: Competency[];
}

/** Reads every file under the content folder; what cannot be read is told in problems and left out. */
export async function readContent(folder: string): Promise<{ content: Content; problems: ContentProblem[] }> {
  const problems: ContentProblem[] = [];
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const under = (start: string, end: string) =>
    files.filter((file) => file.startsWith(start) && file.endsWith(end));
  const text = (file: string) => readFile(join(folder, file), 'utf8');

  async function one<T>(file: string, schema: z.ZodType<T>): Promise<Placed<T> | null> {
    if (!files.includes(file)) {
      problems.push({
        file,
        path: '',
        expected: 'the file',
        found: 'nothing',
        mend: `Create content/${file}.`,
      });
      return null;
    }
    const value = parseYaml(file, await text(file), problems);
    if (value === undefined) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return { value: parsed.data, file, authored: value };
    problems.push(...schemaProblems(file, value, parsed.error));
    return null;
  }
  async function many<T>(start: string, schema: z.ZodType<T>): Promise<Placed<T>[]> {
    const read = await Promise.all(under(start, '.yaml').map((file) => one(file, schema)));
    return read.filter((entry) => entry !== null);
  }

  const chapters: PlacedChapter[] = [];
  for (const file of under('manual/', '.mdx')) {
    const source = readChapter(await text(file));
    const parsed = chapterSchema.safeParse(source.frontmatter);
    const id = file.slice('manual/'.length, -'.mdx'.length);
    if (parsed.success) chapters.push({ ...source, id, file, chapter: parsed.data });
    else problems.push(...schemaProblems(`${file} (frontmatter)`, source.frontmatter, parsed.error));
  }
  const items: PlacedItem[] = [];
  for (const { value, file, authored } of await many('items/', itemFileSchema)) {
    if (!file.startsWith(`items/${value.bank}/`)) {
      problems.push({
        file,
        path: 'bank',
        expected: `"${file.split('/')[1]}", as the folder says`,
        found: `"${value.bank}"`,
        mend: 'Move the file or correct "bank".',
      });
      continue;
    }
    const asWritten = (authored as { items: unknown[] }).items;
    for (const [index, item] of value.items.entries()) {
      const path = `items[${index}] (${item.id})`;
      items.push({
        item,
        bank: value.bank,
        section: value.section,
        file,
        path,
        authored: asWritten[index],
        ...caseOf(value, item),
      });
    }
  }
  const content: Content = {
    parts: (await one('manual/parts.yaml', partsSchema))?.value ?? [],
    chapters: chapters.sort((a, b) => a.chapter.part - b.chapter.part || a.chapter.order - b.chapter.order),
    items,
    exams: await many('exams/', examSchema),
    scenarios: await many('scenarios/', scenarioSchema),
    policies: await many('ladder/', ladderPolicySchema),
    servicePolicies: await many('service/', servicePolicySchema),
    sheets: await many('sheets/', sheetSchema),
    glossary: (await one('glossary.yaml', glossarySchema))?.value ?? [],
    syllabus: (await one('syllabus.yaml', syllabusSchema))?.value ?? [],
    competencies: (await one('competencies.yaml', competenciesSchema))?.value ?? [],
  };
  return { content, problems };
}

/** The case an item names, with its place among the items of that case in the order of the file. */
function caseOf({ cases, items }: ItemFile, item: Item): { ofCase?: ItemCase } {
  const found = cases.find((one) => one.id === item.case);
  if (!found) return {};
  const own = items.filter((one) => one.case === found.id);
  return { ofCase: { ...found, place: own.indexOf(item) + 1, of: own.length } };
}

/**
 * YAML with its complaints told by line; undefined when the text is not YAML. js-yaml reads it, a fifth of the time for
 * 1.4 MB of items; where it balks, the `yaml` library has the last word, since it says better what is wrong.
 */
function parseYaml(file: string, text: string, problems: ContentProblem[]): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return parseYamlSlowly(file, text, problems);
  }
}

function parseYamlSlowly(file: string, text: string, problems: ContentProblem[]): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [fault] = document.errors;
  if (!fault) return document.toJS();
  const { line, col } = lineCounter.linePos(fault.pos[0]);
  const message = fault.message.split('\n')[0]!.replace(/ at line.*$/, '');
  problems.push({
    file,
    path: `line ${line}, column ${col}`,
    expected: 'valid YAML',
    found: message,
    mend: 'Correct the indentation or quoting of that line.',
  });
  return undefined;
}
