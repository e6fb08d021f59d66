// Runs a file, or the command of an installed package, under the pinned Node 24, whatever Node started this.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The pinned Node from node_modules, else this one if it is 24 or newer. */
function nodePath() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const pinned = resolve(root, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `jinjie: Node 24 is needed, this is ${process.versions.node} and node_modules/${name} is missing. ` +
      'Run "npm ci" first; where no such package exists (macOS), install Node 24.',
  );
  process.exit(1);
}

/** A path as given, or the script behind a package's command such as `astro` or `vitest`. */
function scriptOf(command) {
  if (/\.[cm]?[jt]s$/.test(command)) return resolve(root, command);
  const packages = { biome: '@biomejs/biome', playwright: '@playwright/test' };
  const folder = resolve(root, 'node_modules', packages[command] ?? command);
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  return resolve(folder, typeof bin === 'string' ? bin : bin[command]);
}

const [command, ...args] = process.argv.slice(2);
const node = nodePath();
const child = spawn(node, ['--disable-warning=ExperimentalWarning', scriptOf(command), ...args], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: [dirname(node), resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  },
});
// npm can be killed without telling us: a launcher whose parent has changed stops what it started.
const parent = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
// The IPC channel closes when this launcher dies, however it dies: a server behind it then stops too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
