/** @file End-to-end tests in a real Electron window. One fresh profile a test; no retries: a flaky test is a fact about the app. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '../test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../out/test/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { actionTimeout: 10_000, trace: 'off', video: 'off', screenshot: 'only-on-failure' },
});
