/** @file What was copied leaves the clipboard after half a minute and at a lock, unless something else has been copied since. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CopyWatch } from '../../electron/shell/clipboard';

let held = '';
const clipboard = {
  readText: () => held,
  clear: () => {
    held = '';
  },
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('after half a minute it is gone, counted from the last copy', async () => {
  const watch = new CopyWatch(clipboard);
  held = 'Pim Thistledown';
  await watch.copied();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(held).toBe('Pim Thistledown');
  held = 'the second sentence';
  await watch.copied();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(held).toBe('the second sentence');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(held).toBe('');
});

test('what another program put there stays', async () => {
  const watch = new CopyWatch(clipboard);
  held = 'a word of ours';
  await watch.copied();
  held = 'a recipe';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(held).toBe('a recipe');
  await watch.clear();
  expect(held).toBe('a recipe');
});

test('a lock does not wait, and an Electron that answers later is waited for', async () => {
  const later = { readText: async () => held, clear: async () => clipboard.clear() };
  const watch = new CopyWatch(later);
  held = 'a word of ours';
  await watch.copied();
  await watch.clear();
  expect(held).toBe('');
  // Nothing was copied here: nothing is ours to take.
  held = 'a recipe';
  await watch.clear();
  expect(held).toBe('a recipe');
});
