import { resolve } from 'node:path';
import { ensureBuild } from '../../src/cli/launch/ensure-build.mjs';

/** Builds the site if it is older than its sources. */
export default async function setup(): Promise<void> {
  await ensureBuild(resolve(import.meta.dirname, '../..'), (line: string) =>
    process.stdout.write(`${line}\n`),
  );
}
