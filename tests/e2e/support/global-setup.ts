import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from './site.ts';

/**
 * Builds the site if need be and sets up the demonstration once; every server of the run begins on a copy of that
 * data folder. Returns how to clear all away.
 */
export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'jinjie-e2e-'));
  process.env.JINJIE_E2E_FOLDER = folder;
  const site = await startSite({ dataFolder: join(folder, 'template') });
  await site.stop();
  return () => rmSync(folder, { recursive: true, force: true });
}
