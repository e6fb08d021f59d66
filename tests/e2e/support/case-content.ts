import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { freshFolder, root } from './site.ts';

type Authored = Record<string, unknown>;
interface ItemFile {
  section: string;
  cases?: object[];
  items: Authored[];
}

/** What goes into the blanks that this content plants, and the situation above them. */
export const planted = {
  words: ['三日', '支行长'],
  title: '大堂里的老人',
  situation: '一位老人在大堂等了很久，神情不安。',
} as const;

/** The practice item that the first check of this chapter becomes. */
const chapter = 'regulations/work-processes';
export const plantedCheck = /<Check item="([^"]+)"/.exec(
  readFileSync(join(root, `content/manual/${chapter}.mdx`), 'utf8'),
)![1]!;

/** The item as a cloze item of the planted case; what makes it an item of its own type is gone. */
function clozeOf({ id, anchor, syllabusPoints, competency, level, grade, stem }: Authored): Authored {
  return {
    ...{ id, anchor, syllabusPoints, competency, level, grade },
    type: 'cloze',
    case: 'planted-case',
    stem: `${stem}请填空：应在{{b1}}内报告{{b2}}，并留下书面记录。`,
    blanks: [
      { id: 'b1', label: '期限', accept: [planted.words[0], '3日'], rationale: '制度写明三日之内。' },
      { id: 'b2', label: '对象', accept: [planted.words[1]], rationale: '由支行长决定下一步。' },
    ],
  };
}

function plantCase(file: ItemFile, chosen: readonly Authored[]): void {
  const { title, situation } = planted;
  file.cases = [
    ...(file.cases ?? []),
    { id: 'planted-case', title, situation: `${situation}\n他说自己忘了密码。` },
  ];
  file.items = file.items.map((item) => (chosen.includes(item) ? clozeOf(item) : item));
}

/**
 * A copy of the content in which the first check of a chapter is a cloze item in a case, and the exam has three
 * items: one that stands alone, and a case of two cloze items.
 */
export function caseContent(): string {
  const folder = freshFolder('content');
  cpSync(join(root, 'content'), folder, { recursive: true });
  const read = <T>(name: string) => parse(readFileSync(join(folder, name), 'utf8')) as T;
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), stringify(value));

  const practice = globSync(`items/practice/${chapter}/*.yaml`, { cwd: folder }).find((name) =>
    read<ItemFile>(name).items.some((item) => item.id === plantedCheck),
  )!;
  const file = read<ItemFile>(practice);
  const first = file.items.find((item) => item.id === plantedCheck)!;
  plantCase(file, [first, file.items.find((item) => item !== first && !item.case)!]);
  write(practice, file);

  const name = `items/exam/${chapter}/identification.yaml`;
  const exam = read<ItemFile>(name);
  const own = exam.items.filter(
    (item) => item.level === 'understand' && item.grade === 'assistant' && !item.case,
  );
  const [one, other, alone] = own;
  exam.items = exam.items.filter((item) => item.type !== 'cloze' || item.level !== 'understand');
  plantCase(exam, [one!, other!]);
  write(name, exam);
  const type = String(alone!.type);
  write('exams/assistant.yaml', {
    ...read<Authored>('exams/assistant.yaml'),
    itemCount: 3,
    blueprint: {
      rows: [{ scope: exam.section, level: 'understand', count: 3 }],
      types: { cloze: { count: 2, points: 40 }, [type]: { count: 1, points: 20 } },
    },
    scoringPolicies: { cloze: 'per-entry@1', [type]: 'all-or-nothing@1' },
  });
  return folder;
}
