import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './e2e/support/chromium.ts';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: resolve(import.meta.dirname, 'e2e/support/global-setup.ts'),
  outputDir: '../test-results',
  // People's journeys on one server: one after another, and a failure is looked at, not tried again.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    video: 'off',
    trace: 'off',
    actionTimeout: 10_000,
    launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
  },
});
