import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function run(command, args) {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

/**
 * The Chromium to test with: $CHROMIUM_PATH, the system's, Debian's (installed with a CJK font where we are root), or
 * undefined for Playwright's own. Throws one sentence when there is none to be had.
 */
export async function ensureChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  const found = (wanted ? [wanted] : usualPlaces).find((path) => existsSync(path));
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('installing chromium and a CJK font from Debian');
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
    if (run('apt-get', ['update', '-qq']) && run('apt-get', packages)) return usualPlaces[0];
  }
  throw new Error(
    'No Chromium was found. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to its executable.',
  );
}
