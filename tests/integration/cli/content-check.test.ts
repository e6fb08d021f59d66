import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contentCheck } from '../../../src/cli/commands/content-check.ts';
import { contentCopy, documentOf, jinjie, plant } from './jinjie-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const practice = 'items/practice/regulations/work-processes/contact.yaml';
const exam = 'items/exam/regulations/work-processes/contact.yaml';
const idIn = (folder: string, file: string) =>
  /id: ([pe]-\S+)/.exec(readFileSync(join(folder, file), 'utf8'))![1]!;

/** The first single-choice item of an exam file, as its text stands in the file. */
function firstItemIn(folder: string, file: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  const start = text.indexOf('  - id: ');
  const next = text.indexOf('\n  - id: ', start + 1);
  return text.slice(start, next < 0 ? undefined : next);
}

/** Each fault with the lines it makes, where {id} stands for the first item of the file it is planted in. */
const faults: [string, string, (folder: string) => void, string][] = [
  [
    'an anchor the manual does not have',
    practice,
    (folder) => plant(folder, practice, /anchor: .*/, 'anchor: regulations/work-processes#nowhere'),
    `${practice} › items[0] ({id}).anchor: expected a <Paragraph> or <Section> of the manual, found "regulations/work-processes#nowhere". Correct the anchor, or add it to the chapter.`,
  ],
  [
    'an item in both banks',
    exam,
    (folder) =>
      appendFileSync(
        join(folder, practice),
        `\n${firstItemIn(folder, exam).replace('id: e-', 'id: p-copy-of-')}\n`,
      ),
    `${exam} › items[0] ({id}): expected an item that is not in the practice bank, found the same stem and options as p-copy-of-{rest}. Write another item for the exam.`,
  ],
  [
    'an id used twice',
    practice,
    (folder) => appendFileSync(join(folder, practice), `\n${firstItemIn(folder, practice)}\n`),
    `${practice} › item {id}: expected an id used once, found the same id again. Give one of them a new id.`,
  ],
  [
    'an unknown field',
    practice,
    (folder) => plant(folder, practice, /( +)level: /, '$1weight: 3\n$1level: '),
    `${practice} › items[0] ({id}): expected only the known fields, found {value}. Remove or rename "weight".`,
  ],
  [
    'a breach of a rule of item writing',
    practice,
    (folder) => plant(folder, practice, /\n +difficulty: .*/, ''),
    `${practice} › items[0] ({id}).difficulty: expected the field difficulty, found nothing. Add it; src/schemas/item.ts says what goes in.`,
  ],
  [
    'a key that names no option',
    exam,
    (folder) => plant(folder, exam, /key: [a-d]\n/, 'key: z\n'),
    `${exam} › items[{index}].key ({single}): expected "z" is not the id of an option, found "z". Correct "items[{index}].key" and check again.`,
  ],
];

describe('jinjie content check', () => {
  it('finds nothing wrong with the real content and counts it', async () => {
    const run = await jinjie(['content', 'check', '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(documentOf(run)).toEqual({
      problems: [],
      counts: {
        chapters: expect.any(Number),
        practiceItems: expect.any(Number),
        examItems: expect.any(Number),
        exams: expect.any(Number),
        scenarios: expect.any(Number),
        policies: expect.any(Number),
        servicePolicies: expect.any(Number),
        policyBound: expect.any(Number),
        glossary: expect.any(Number),
        syllabus: expect.any(Number),
      },
      policyBound: expect.any(Array),
    });
  });

  it('prints the whole document and exit code 1 where there is a fault', async () => {
    const folder = contentCopy();
    plant(folder, practice, /section: \S+/, '$&: twice');
    const run = await jinjie(['content', 'check', '--json', '--content', folder]);
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(documentOf(run).problems).toEqual([
      {
        file: practice,
        path: expect.stringMatching(/^line 2, column \d+$/),
        expected: 'valid YAML',
        found: expect.any(String),
        mend: 'Correct the indentation or quoting of that line.',
      },
    ]);
    const { stdout } = await jinjie(['content', 'check', '--content', folder]);
    expect(stdout).toMatch(
      /^\S+contact\.yaml › line 2, column \d+: expected valid YAML, found .+\n1 problem\(s\)\.\n$/,
    );
  });

  it.each(faults)('names %s', async (_, file, spoil, sentence) => {
    const folder = contentCopy();
    spoil(folder);
    const { exitCode, text } = await contentCheck(folder);
    const id = idIn(folder, file);
    const lines = text.split('\n');
    expect(exitCode).toBe(1);
    const pattern = sentence
      .replaceAll(/[.*+?^$()[\]|\\]/g, '\\$&')
      .replaceAll('{id}', id)
      .replaceAll('{rest}', id.slice(2))
      .replaceAll('{value}', '.+')
      .replaceAll('{single}', '[a-z0-9.-]+')
      .replaceAll('{index}', '\\d+');
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${pattern}$`, 'u')));
    expect(lines.at(-1)).toBe(`${lines.length - 1} problem(s).`);
  });

  it('names an id used twice in the exam bank', async () => {
    const folder = contentCopy();
    appendFileSync(join(folder, exam), `\n${firstItemIn(folder, exam)}\n`);
    const { text } = await contentCheck(folder);
    expect(text).toContain(`${exam} › item ${idIn(folder, exam)}: expected an id used once`);
  });

  it('names a blueprint that cannot be filled, the clash and what is missing', async () => {
    const folder = contentCopy();
    plant(folder, 'exams/assistant.yaml', 'numeric: { count: 3,', 'numeric: { count: 20,');
    plant(folder, 'exams/assistant.yaml', 'single-choice: { count: 18,', 'single-choice: { count: 1,');
    const { text } = await contentCheck(folder);
    expect(text).toMatch(
      /^exams\/assistant\.yaml › blueprint: expected a blueprint the exam bank can fill, found a conflict between .*numeric.*\. Change the blueprint, or write: \d+ × numeric, \w+, [\w-]+.*\.\n1 problem\(s\)\.$/,
    );
  });
});
