import { describe, expect, it, vi } from 'vitest';
import { contentCopy, documentOf, jinjie, plant } from './jinjie-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const walk = (...more: string[]) => jinjie(['scenario', 'walk', 'lobby-queue-complaint', '--json', ...more]);

describe('jinjie scenario check', () => {
  it('finds nothing wrong with the real scenarios', async () => {
    const run = await jinjie(['scenario', 'check', '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { scenarios } = documentOf(run);
    expect(scenarios).toContainEqual({
      id: 'lobby-queue-complaint',
      nodes: expect.any(Number),
      endings: 6,
      scoreRange: { lowest: expect.any(Number), best: expect.any(Number) },
      problems: [],
    });
  });

  it('reports a node nobody can come to and a lost anchor, with exit code 1', async () => {
    const folder = contentCopy();
    const file = 'scenarios/lobby-queue-complaint.yaml';
    plant(
      folder,
      file,
      'anchor: regulations/work-processes#complaint-flow',
      'anchor: regulations/work-processes#nowhere',
    );
    plant(folder, file, 'to: hears-out', 'to: nobody-home');
    const run = await jinjie(['scenario', 'check', '--json', '--content', folder]);
    expect(run.exitCode).toBe(1);
    const [report] = documentOf(run).scenarios;
    expect(report.scoreRange).toBeNull();
    const codes = report.problems.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['unknown-node', 'bad-anchor']));
    const { stdout } = await jinjie(['scenario', 'check', '--content', folder]);
    expect(stdout).toMatch(/lobby-queue-complaint › \S+: unknown-node: /);
  });

  it('reports a scenario file that cannot be read under its name', async () => {
    const folder = contentCopy();
    plant(folder, 'scenarios/lobby-queue-complaint.yaml', 'passPoints: 60', 'passPoints: many');
    const run = await jinjie(['scenario', 'check', '--json', '--content', folder]);
    expect(run.exitCode).toBe(1);
    expect(documentOf(run).scenarios).toEqual([
      {
        id: 'lobby-queue-complaint',
        nodes: 0,
        endings: 0,
        scoreRange: null,
        problems: [{ code: 'unreadable', path: 'passPoints', message: expect.stringContaining('"many"') }],
      },
    ]);
  });
});

describe('jinjie scenario walk', () => {
  it('brings every walk to an ending, the same for the same seed', async () => {
    const [first, again] = await Promise.all([
      walk('--seed', '3', '--count', '500'),
      walk('--seed', '3', '--count', '500'),
    ]);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toBe(again.stdout);
    const { walks, ended, endings, scores, lengths } = documentOf(first);
    expect({ walks, ended }).toEqual({ walks: 500, ended: 500 });
    const counts = Object.values(endings as Record<string, number>);
    expect(counts).toHaveLength(6);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500);
    expect(scores.min).toBeGreaterThanOrEqual(0);
    expect(scores.max).toBeLessThanOrEqual(100);
    expect(lengths.min).toBeLessThanOrEqual(lengths.mean);
  });

  it('says it in lines without --json', async () => {
    const { stdout } = await jinjie(['scenario', 'walk', 'lobby-queue-complaint', '--count', '10']);
    expect(stdout).toMatch(/^lobby-queue-complaint: 10 of 10 walks came to an ending\n/);
  });

  it('refuses a scenario that is not sound', async () => {
    const folder = contentCopy();
    plant(folder, 'scenarios/lobby-queue-complaint.yaml', 'to: hears-out', 'to: nobody-home');
    const run = await walk('--content', folder);
    expect(run).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'jinjie: Scenario "lobby-queue-complaint" is not sound enough to be played; see "scenario check".\n',
    });
  });
});
