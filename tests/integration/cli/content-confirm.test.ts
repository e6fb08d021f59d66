import { describe, expect, it, vi } from 'vitest';
import { restingOn, sharedParagraph } from '../../support/changed-content.ts';
import { contentCopy, plant } from './jinjie-process.ts';
import { dataFolder, lineOf, newestLines, onFolder, sqlOn } from './operator-database.ts';

vi.setConfig({ testTimeout: 120_000 });

const anchor = sharedParagraph();
const practice = restingOn(anchor, 'practice');
const exam = restingOn(anchor, 'exam');
const onIt = [...practice, ...exam].sort();

/** A data folder whose shared paragraph was changed and published. */
async function staleFolder(): Promise<string> {
  const folder = dataFolder();
  const content = contentCopy();
  const [chapter, id] = anchor.split('#');
  const paragraph = new RegExp(`<Paragraph id="${id}">[\\s\\S]*?(?=</Paragraph>)`);
  plant(content, `manual/${chapter}.mdx`, paragraph, '$&\n\n这一句是后来加上的。\n\n');
  const run = await onFolder(folder, 'content', 'publish', '--content', content);
  expect(run.document.published.stale.toSorted()).toEqual(onIt);
  return folder;
}

describe('jinjie content confirm', () => {
  it('lists stale items with reason, anchor, hashes and days', async () => {
    const folder = await staleFolder();
    const { exitCode, document } = await onFolder(folder, 'content', 'confirm', '--list');
    expect(exitCode).toBe(0);
    expect(document.stale.map(({ item }: { item: string }) => item).sort()).toEqual(onIt);
    for (const one of document.stale) {
      expect(one).toMatchObject({ reasons: ['paragraph'], days: 0, waiting: false, figures: [] });
      expect(one.hashThen).toMatch(/^[0-9a-f]{16}$/);
      expect(one.hashNow).not.toBe(one.hashThen);
    }
  });

  it('confirms practice items and proposes exam items as the operator, audited', async () => {
    const folder = await staleFolder();
    const run = await onFolder(folder, 'content', 'confirm', '--all-of', anchor);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.document).toEqual({ confirmed: practice, proposed: exam, waiting: [], live: [], gone: [] });
    const lines = (await sqlOn(folder, newestLines(practice.length + 2))).map(lineOf);
    expect(lines.map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ['confirm-items', 'operator'],
      ...practice.map(() => ['item-live', 'operator']),
      ['operator-command', 'operator'],
    ]);
    const [proposal] = await sqlOn(folder, 'select kind, proposed_by, decision from proposal');
    expect(proposal).toEqual({ kind: 'confirm-items', proposed_by: 'operator', decision: null });
    const again = await onFolder(folder, 'content', 'confirm', ...onIt);
    expect(again.document).toEqual({ confirmed: [], proposed: [], waiting: exam, live: practice, gone: [] });
  });

  it('refuses an unknown item, an unknown paragraph and nothing at all in one sentence', async () => {
    const folder = dataFolder();
    const tries: [string[], string][] = [
      [['p-nowhere'], 'There is no published item p-nowhere.'],
      [['--all-of', 'a/b#c'], 'No stale item rests on a/b#c: see "content confirm --list".'],
      [[], 'Name the items to confirm, or a paragraph with --all-of; --list shows both.'],
    ];
    for (const [args, sentence] of tries) {
      const run = await onFolder(folder, 'content', 'confirm', ...args);
      expect(run).toEqual({ exitCode: 1, document: null, stderr: `jinjie: ${sentence}\n` });
    }
  });
});
