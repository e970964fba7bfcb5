/**
 * @file End-to-end tests in a real Electron window. One fresh profile a test; no retries: a flaky test is a fact about the app.
 *
 * [Note: A screen for each worker]
 * Two windows on one screen would take the keyboard from each other, and a sweep of the temporary folder would find what a neighbour
 * writes. So each worker gets a screen (`CIRCLEKEEPER_SCREENS`, from `npm test`) and a temporary folder of its own. On a desktop there
 * is one screen, and one worker.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const screens = (process.env.CIRCLEKEEPER_SCREENS ?? '').split(' ').filter((screen) => screen !== '');
// Playwright names the worker in whose process this file is read; the one that only hands out the work has no number.
const worker = process.env.TEST_PARALLEL_INDEX;
const screen = worker === undefined ? undefined : screens[Number(worker)];
if (screen !== undefined) {
  const temporary = join(tmpdir(), `circlekeeper-worker-${worker}-${process.ppid}`);
  mkdirSync(temporary, { recursive: true });
  Object.assign(process.env, { DISPLAY: screen, TMPDIR: temporary });
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
}

export default defineConfig({
  testDir: '../test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: '../test/support/silence-kept.ts',
  outputDir: '../out/test/e2e',
  workers: Math.max(1, screens.length),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { actionTimeout: 10_000, trace: 'off', video: 'off', screenshot: 'only-on-failure' },
});
