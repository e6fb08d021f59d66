import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contentCopy, jinjie, plant, temporaryFile, temporaryFolder } from './jinjie-process.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('wrong usage: exit code 2, nothing on stdout', () => {
  it.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['content', 'chekc'], "unknown command 'chekc'"],
    [['content', 'check', '--frob'], "unknown option '--frob'"],
    [['exam', 'assemble'], "missing required argument 'exam'"],
    [['exam', 'assemble', 'assistant-qualification', '--seed'], 'argument missing'],
    [['exam', 'list', 'surplus'], 'too many arguments'],
    [['eligibility', '--json'], "missing required argument 'file'"],
    [['audit'], 'Usage: jinjie audit'],
    [[], 'Usage: jinjie'],
  ])('%j', async (args, complaint) => {
    const run = await jinjie(args);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(complaint);
  });

  it('is not asking for help', async () => {
    const run = await jinjie(['--help']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('eligibility');
  });
});

describe('bad input: exit code 1, nothing on stdout, one sentence on stderr', () => {
  it.each([
    [
      ['exam', 'assemble', 'nobody'],
      'jinjie: There is no exam "nobody"; the content has: assistant-qualification, manager-qualification, principal-qualification, senior-qualification.',
    ],
    [['scenario', 'walk', 'nowhere'], /^jinjie: There is no scenario "nowhere"; the content has: .+\.$/],
    [
      ['exam', 'assemble', 'assistant-qualification', '--seed', 'x'],
      'jinjie: --seed is "x"; it must be a whole number from 0 to 4503599627370496.',
    ],
    [
      ['exam', 'assemble', 'assistant-qualification', '--count', '0'],
      'jinjie: --count is "0"; it must be a whole number from 1 to 2000.',
    ],
    [
      ['scenario', 'walk', 'lobby-queue-complaint', '--count', '-1'],
      'jinjie: --count is "-1"; it must be a whole number from 1 to 1000000.',
    ],
    [
      ['content', 'check', '--content', '/nonexistent/content'],
      'jinjie: /nonexistent/content is not a folder: give the content folder with --content.',
    ],
    [
      ['audit', 'verify'],
      'jinjie: There is no database in /nonexistent/jinjie: run "npm start" once, or set DATA_DIR.',
    ],
  ])('%j', async (args, sentence) => {
    const run = await jinjie([...args, '--json']);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toMatch(/^[^\n]+\n$/);
    expect(run.stderr.trim()).toMatch(sentence);
  });

  it('names the first fault where a command needs content that cannot be read', async () => {
    const folder = contentCopy();
    plant(folder, 'exams/assistant.yaml', 'itemCount: 40', 'itemCount: forty');
    const run = await jinjie(['exam', 'list', '--json', '--content', folder]);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toBe(
      'jinjie: The content has a fault: exams/assistant.yaml › itemCount: expected a value of type number, found "forty". Correct "itemCount" and check again.\n',
    );
  });

  it('refuses a head that is none', async () => {
    const head = temporaryFile('head.json', '{"seq": 1}');
    const run = await jinjie(['audit', 'verify', '--head', head], { env: { DATA_DIR: temporaryFolder() } });
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain(`${head} holds no head`);
  });
});

describe('commands that rest on files alone', () => {
  it.each([
    [['content', 'check']],
    [['content', 'stats']],
    [['exam', 'list']],
    [['exam', 'assemble', 'assistant-qualification']],
    [['scenario', 'check']],
    [['scenario', 'walk', 'lobby-queue-complaint', '--count', '2']],
    [['eligibility', '-']],
  ])('%j never loads the database driver', async (args) => {
    const folder = temporaryFolder();
    const hook = join(folder, 'no-driver.mjs');
    writeFileSync(
      hook,
      `import { registerHooks } from 'node:module';
      const refused = /libsql|drizzle-orm|\\/db\\/client/;
      if (process.argv[1]?.endsWith('jinjie.ts')) registerHooks({
        resolve(specifier, context, next) {
          if (refused.test(specifier)) throw new Error('loaded ' + specifier);
          return next(specifier, context);
        },
      });`,
    );
    const run = await jinjie(args, { input: '[]', env: { NODE_OPTIONS: `--import=${hook}` } });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('would fail that way if they did', async () => {
    const hook = temporaryFile(
      'no-driver.mjs',
      `import { registerHooks } from 'node:module';
      registerHooks({ resolve(specifier, context, next) {
        if (/libsql/.test(specifier)) throw new Error('loaded ' + specifier);
        return next(specifier, context);
      } });`,
    );
    const run = await jinjie(['audit', 'head'], { env: { NODE_OPTIONS: `--import=${hook}` } });
    expect(run.stderr).toContain('loaded @libsql/client');
  });
});
