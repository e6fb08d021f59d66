import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Newest change under a path, in epoch ms; 0 when it is not there. */
function newestUnder(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}

/** Whether the built site is missing or older than what it is built from. */
export function buildIsStale(root) {
  const built = join(root, 'dist/server/entry.mjs');
  if (!existsSync(built)) return true;
  const sources = ['src', 'content', 'db', 'public', 'astro.config.mjs', 'package-lock.json'];
  return Math.max(...sources.map((name) => newestUnder(join(root, name)))) > statSync(built).mtimeMs;
}

/** Builds the site if it is stale; resolves to whether it did. Rejects with the build's own words when it fails. */
export async function ensureBuild(root, say) {
  if (!buildIsStale(root)) return false;
  say('building the site (once per change, about half a minute)');
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const output = [];
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(output).toString().slice(-4000)}`);
  return true;
}
