// npm test: proves everything, in order, stopping at the first stage that fails; ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';

const root = resolve(import.meta.dirname, '../../..');
const reports = mkdtempSync(join(tmpdir(), 'jinjie-test-'));
const started = Date.now();
const totals = { passed: 0, failed: 0 };

/** Runs a package's command with its output streamed; resolves to its exit code. */
function run(script, args, env = {}) {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** A tool that only says yes or no counts as one. */
async function check(script, args) {
  const code = await run(script, args);
  return { code, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

async function vitest() {
  const path = join(reports, 'vitest.json');
  const code = await run('vitest/vitest.mjs', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path}`,
  ]);
  const report = readReport(path);
  return {
    code,
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests || (code === 0 ? 0 : 1),
  };
}

async function playwright() {
  await ensureBuild(root, (line) => console.log(line));
  const path = join(reports, 'playwright.json');
  const CHROMIUM_PATH = await ensureChromium();
  const code = await run(
    '@playwright/test/cli.js',
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: path,
      ...(CHROMIUM_PATH ? { CHROMIUM_PATH } : {}),
    },
  );
  const stats = readReport(path)?.stats;
  return { code, passed: stats?.expected ?? 0, failed: stats?.unexpected || (code === 0 ? 0 : 1) };
}

const stages = [
  ['lint and format', () => check('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])],
  ['types', () => check('astro/bin/astro.mjs', ['check'])],
  ['unit, content, architecture, integration', vitest],
  ['end to end', playwright],
];

for (const [name, stage] of stages) {
  console.log(`\n— ${name}`);
  const from = Date.now();
  const { code, passed, failed } = await stage().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { code: 1, passed: 0, failed: 1 };
  });
  totals.passed += passed;
  totals.failed += failed;
  console.log(
    `— ${name}: ${code === 0 ? 'passed' : 'failed'} in ${Math.round((Date.now() - from) / 1000)} s`,
  );
  if (code !== 0) {
    totals.failed ||= 1;
    break;
  }
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
