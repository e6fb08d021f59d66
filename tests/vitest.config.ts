import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** What every project shares: tests of one folder, and output nobody expected fails the test that made it. */
const folderOf = (name: string, folder = name) => ({
  name,
  root,
  environment: 'node' as const,
  include: [`tests/${folder}/**/*.test.ts`],
  setupFiles: [resolve(root, 'tests/support/expect-silence.ts')],
});

/** Files of one project run side by side in as many processes as there are cores. */
const processes = { pool: 'forks' as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: folderOf('unit') },
      { root, test: { ...folderOf('content'), testTimeout: 60_000 } },
      { root, test: { ...folderOf('architecture'), testTimeout: 60_000 } },
      {
        root,
        test: {
          ...folderOf('integration'),
          ...processes,
          globalSetup: [resolve(root, 'tests/support/template-databases.ts')],
        },
      },
      {
        // The built server over plain HTTP; building it is part of the set-up of this project only.
        root,
        test: {
          ...folderOf('doors', 'e2e/doors'),
          ...processes,
          globalSetup: [
            resolve(root, 'tests/support/built-site.ts'),
            resolve(root, 'tests/support/template-databases.ts'),
          ],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/domain/**', 'src/schemas/**'],
      thresholds: { statements: 95, branches: 95, functions: 95, lines: 95 },
    },
  },
});
