import { readdirSync, readlinkSync } from 'node:fs';
import { expect, test } from './support/test.ts';

/** Files a process holds open, as Linux tells it. */
function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((descriptor) => {
    try {
      return [readlinkSync(`${folder}/${descriptor}`)];
    } catch {
      // Closed between listing and reading.
      return [];
    }
  });
}

const title = 'the built server opens the database file once, though the site holds its own copy of the code';

if (process.platform === 'linux') {
  test(title, async ({ site, visit }) => {
    const page = await visit('D1002');
    await page.goto('/manual');
    expect(openFiles(site.pid).filter((path) => path.endsWith('/jinjie.db'))).toHaveLength(1);
  });
}
