/** @file What locks by itself, with time and the system's answers as a test gives them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const system = vi.hoisted(() => ({ idle: 0 }));
vi.mock('electron', () => ({ powerMonitor: { on: () => undefined, getSystemIdleTime: () => system.idle } }));

import { watchTriggers } from '../../electron/shell/triggers';

let minimised = false;
let touched = 0;
let minutes = 5;
const lock = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  system.idle = 1;
  minimised = false;
  minutes = 5;
  touched = performance.now();
  lock.mockClear();
  watchTriggers({ lock, end: () => undefined, idleMinutes: () => minutes, outOfSight: () => minimised, touched: () => touched });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a window put away locks after the minutes of idleness, though somebody works with another program', () => {
  minimised = true;
  vi.advanceTimersByTime(298_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(4_000);
  expect(lock).toHaveBeenCalled();
});

test('one that was looked at meanwhile begins anew', () => {
  minimised = true;
  vi.advanceTimersByTime(200_000);
  minimised = false;
  vi.advanceTimersByTime(2_000);
  minimised = true;
  vi.advanceTimersByTime(290_000);
  expect(lock).not.toHaveBeenCalled();
});

test('the minutes may be changed while it runs', () => {
  minutes = 1;
  system.idle = 59;
  vi.advanceTimersByTime(10_000);
  expect(lock).not.toHaveBeenCalled();
  system.idle = 60;
  vi.advanceTimersByTime(2_000);
  expect(lock).toHaveBeenCalled();
});

test('a desktop that always says "just now" is not believed: the window must be touched', () => {
  system.idle = 0;
  vi.advanceTimersByTime(200_000);
  touched = performance.now();
  vi.advanceTimersByTime(290_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(12_000);
  expect(lock).toHaveBeenCalled();
});

test('one answer that is not "just now" shows that the desktop knows', () => {
  system.idle = 0;
  vi.advanceTimersByTime(200_000);
  system.idle = 3;
  vi.advanceTimersByTime(2_000);
  system.idle = 0;
  vi.advanceTimersByTime(290_000);
  expect(lock).not.toHaveBeenCalled();
});
