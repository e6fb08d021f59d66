import { describe, expect, it, vi } from 'vitest';
import { contentCopy, jinjie, plant } from './jinjie-process.ts';
import { dataFolder, lineOf, newestLines, onFolder, sqlOn } from './operator-database.ts';

vi.setConfig({ testTimeout: 60_000 });

const practice = 'items/practice/regulations/work-processes/contact.yaml';
const exam = 'items/exam/regulations/work-processes/contact.yaml';

describe('jinjie content publish', () => {
  it('fills an empty database, audited as the operator, and changes nothing the second time', async () => {
    const folder = dataFolder('migrated');
    const first = await onFolder(folder, 'content', 'publish');
    expect(first).toMatchObject({ exitCode: 0, stderr: '', document: { problems: [] } });
    const { added, proposed } = first.document.published;
    expect(added.length).toBeGreaterThan(120);
    expect(proposed).toEqual([]);
    const lines = await sqlOn(folder, newestLines(2));
    expect(lines.map(lineOf).map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ['publish-content', 'operator'],
      ['operator-command', 'operator'],
    ]);
    const second = await onFolder(folder, 'content', 'publish');
    expect(second.document.published).toEqual({
      added: [],
      changed: [],
      retired: [],
      proposed: [],
      stale: [],
      restored: [],
      unchanged: added.length,
    });
  });

  it('publishes what practice changed, and only proposes what exams changed', async () => {
    const folder = dataFolder();
    const content = contentCopy();
    plant(content, practice, /stem: (.)/, 'stem: 请看：$1');
    plant(content, exam, /stem: (.)/, 'stem: 请看：$1');
    const run = await onFolder(folder, 'content', 'publish', '--content', content);
    const { changed, proposed } = run.document.published;
    expect(changed).toEqual([expect.stringMatching(/^p-.+@[0-9a-f]{12}$/)]);
    expect(proposed).toEqual([expect.stringMatching(/^e-.+@[0-9a-f]{12}$/)]);
    const { stdout } = await jinjie(['content', 'publish', '--content', content], {
      env: { DATA_DIR: folder },
    });
    expect(stdout).toContain('1 wait for a second person:\n  e-');
  });

  it('publishes nothing while the content has a fault', async () => {
    const folder = dataFolder('migrated');
    const content = contentCopy();
    plant(content, practice, /anchor: .*/, 'anchor: regulations/work-processes#nowhere');
    const run = await onFolder(folder, 'content', 'publish', '--content', content);
    expect(run).toMatchObject({ exitCode: 1, stderr: '', document: { published: null } });
    expect(run.document.problems).toHaveLength(1);
    expect(await sqlOn(folder, 'select count(*) as count from content_version')).toEqual([{ count: 0 }]);
  });
});
