import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const installed = () => [process.env.CHROMIUM_PATH, ...usualPlaces].find((path) => path && existsSync(path));

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, the system's own, else Debian's package where we may
 * install it, else the one Playwright downloads. Throws one sentence when there is none to be had.
 */
export async function ensureChromium(root, say) {
  const found = installed() ?? installFromDebian(say) ?? (await playwrightsOwn(root, say));
  if (found) return found;
  throw new Error(
    'There is no Chromium and none could be installed: install one and name it in CHROMIUM_PATH.',
  );
}

function installFromDebian(say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  say('installing Chromium from Debian (once per machine)');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  const packages = ['chromium', 'fonts-noto-cjk'];
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  return installed();
}

async function playwrightsOwn(root, say) {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  say('downloading Chromium for Playwright (once per machine)');
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' });
  return existsSync(path) ? path : undefined;
}
