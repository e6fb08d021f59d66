import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { freshFolder, root } from './site.ts';

/** Words that stand where secrets stood, one word for each time at which they may first be seen. */
export const canaries = {
  /** Exam bank: never. */
  exam: 'canary-exam',
  /** Practice bank: in the feedback to a response. */
  practice: 'canary-practice',
  /** Scenarios: in the debrief of an ended run. */
  comment: 'canary-comment',
  /** Names of options, which say which of them is the key: never, in either bank. */
  option: 'canaryo',
} as const;

type Authored = Record<string, unknown>;
interface Blank {
  id: string;
  accept: string[];
  rationale: string;
}

/**
 * A copy of the content in which every rationale, every name of an option, every wording of a blank and every
 * comment is a canary.
 */
export function canaryContent(): string {
  const folder = freshFolder('content');
  cpSync(join(root, 'content'), folder, { recursive: true });
  let count = 0;
  const sing = (word: string) => {
    count += 1;
    return `${word}-${count}`;
  };
  for (const bank of ['exam', 'practice'] as const) {
    rewrite(folder, `items/${bank}/**/*.yaml`, (file) => {
      for (const item of file.items as Authored[]) disguise(item, () => sing(canaries[bank]));
    });
  }
  rewrite(folder, 'scenarios/*.yaml', (scenario) => {
    (scenario.persona as Authored).hiddenConcern = sing(canaries.comment);
    for (const move of (scenario.nodes as { moves?: Authored[] }[]).flatMap((node) => node.moves ?? [])) {
      move.comment = sing(canaries.comment);
      if (move.redLine) move.redLine = sing(canaries.comment);
    }
  });
  return folder;
}

function rewrite(folder: string, pattern: string, change: (file: Authored) => void): void {
  for (const name of globSync(pattern, { cwd: folder })) {
    const path = join(folder, name);
    const file = parse(readFileSync(path, 'utf8')) as Authored;
    change(file);
    writeFileSync(path, stringify(file));
  }
}

function disguise(item: Authored, secret: () => string): void {
  const renamed = (id: string) => `${canaries.option}${id}`;
  for (const option of (item.options ?? []) as { id: string; rationale: string }[]) {
    option.rationale = secret();
    option.id = renamed(option.id);
  }
  for (const [index, blank] of ((item.blanks ?? []) as Blank[]).entries()) {
    const id = `${canaries.option}${index}`;
    item.stem = String(item.stem).replace(`{{${blank.id}}}`, `{{${id}}}`);
    Object.assign(blank, { id, accept: [secret()], rationale: secret() });
  }
  for (const slip of (item.slips ?? []) as { rationale: string }[]) slip.rationale = secret();
  if (item.rationale) item.rationale = secret();
  if (item.rationales) item.rationales = { true: secret(), false: secret() };
  if (item.type !== 'cloze') item.key = renamedKey(item.key, item.type, renamed);
}

function renamedKey(key: unknown, type: unknown, renamed: (id: string) => string): unknown {
  if (type === 'single-choice') return renamed(String(key));
  if (type === 'multiple-choice' || type === 'ordering') return (key as string[]).map(renamed);
  if (type !== 'matching') return key;
  return Object.fromEntries(
    Object.entries(key as object).map(([option, target]) => [renamed(option), target]),
  );
}
