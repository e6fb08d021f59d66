import { existsSync } from 'node:fs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine: $CHROMIUM_PATH, else the first of the usual places. Throws when there is none. */
export function chromiumPath(): string {
  const wanted = process.env.CHROMIUM_PATH;
  const found = (wanted ? [wanted] : usualPlaces).find((path) => existsSync(path));
  if (found) return found;
  const looked = wanted ?? usualPlaces.join(', ');
  throw new Error(`No Chromium at ${looked}. Install Chromium, or set CHROMIUM_PATH to its executable.`);
}

/** Nothing that leaves this machine, and nothing that needs a desktop. */
export const chromiumFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
];
