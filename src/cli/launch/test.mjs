// npm test: every proof in order, stopping at the first stage that fails. The last line sums up: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { countPlaywright, countStage, countVitest } from './test-counts.mjs';

const root = resolve(import.meta.dirname, '../../..');
const launcher = resolve(import.meta.dirname, 'node24.mjs');
const reports = mkdtempSync(join(tmpdir(), 'jinjie-reports-'));
const say = (line) => console.log(`jinjie: ${line}`);
let running;

/** Runs a package's command with its output streamed; resolves to whether it succeeded. */
function run(command, args, env = {}) {
  running = spawn(process.execPath, [launcher, command, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((done) => {
    running.on('exit', (code) => done(code === 0));
    running.on('error', () => done(false));
  });
}

/** Astro's checker reads pages and all plain TypeScript; Svelte files have a checker of their own. */
async function types() {
  const islands = ['--tsconfig', 'tests/islands.tsconfig.json', '--fail-on-warnings'];
  return countStage((await run('astro', ['check'])) && (await run('svelte-check', islands)));
}

async function vitest(...projects) {
  const report = join(reports, `${projects[0]}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...chosen, ...reporters]);
  return countVitest(report, ok);
}

async function browser() {
  if (globSync('tests/e2e/**/*.spec.ts', { cwd: root }).length === 0) return { passed: 0, failed: 0 };
  const report = join(reports, 'playwright.json');
  const env = { CHROMIUM_PATH: await ensureChromium(root, say), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'];
  const ok = await run('playwright', args, env);
  return countPlaywright(report, ok);
}

/** Cheap proofs first; the site is built once, for the last two. */
const stages = [
  ['lint', async () => countStage(await run('biome', ['check', '--error-on-warnings']))],
  ['types', types],
  ['tests', () => vitest('unit', 'content', 'architecture', 'integration')],
  ['build', () => ensureBuild(root, say).then(() => ({ passed: 0, failed: 0 }))],
  ['doors', () => vitest('doors')],
  ['browser', browser],
];

const total = { passed: 0, failed: 0 };
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => running?.kill(signal));
for (const [name, stage] of stages) {
  if (total.failed > 0) break;
  say(name);
  try {
    const { passed, failed } = await stage();
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
  }
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
// The launcher above waits for its channel as well as for us.
if (process.connected) process.disconnect();
