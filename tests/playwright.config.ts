import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './e2e/support/chromium.ts';

export default defineConfig({
  testDir: resolve(import.meta.dirname, 'e2e'),
  testMatch: '**/*.spec.ts',
  // Sets up the demonstration once by the production command; every server of the run begins on a copy of it.
  globalSetup: resolve(import.meta.dirname, 'e2e/support/global-setup.ts'),
  outputDir: resolve(import.meta.dirname, '../test-results'),
  // Each worker has a server of its own, which its journeys share; a failure is looked at, not tried again.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    video: 'off',
    launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
  },
});
