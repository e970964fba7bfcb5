/** @file Goal 17: each event of the system that locks, as the system would tell it; shutting down ends without a lock screen. */
import { beforeEach, expect, test, vi } from 'vitest';

const system = vi.hoisted(() => ({ told: new Map<string, (() => void)[]>() }));
vi.mock('electron', () => ({
  powerMonitor: {
    on: (event: string, listener: () => void) => system.told.set(event, [...(system.told.get(event) ?? []), listener]),
    getSystemIdleTime: () => 0,
  },
}));

import { watchTriggers } from '../../electron/shell/triggers';

const lock = vi.fn();
const end = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  system.told.clear();
  lock.mockClear();
  end.mockClear();
  watchTriggers({ lock, end, idleMinutes: () => 5, outOfSight: () => false, touched: () => performance.now() });
});

const tell = (event: string) => {
  for (const listener of system.told.get(event) ?? []) listener();
};

// A closed lid is told as sleep by every system; another user as `user-did-resign-active` (macOS) and as a locked screen (Windows, Linux).
test.each(['suspend', 'lock-screen', 'user-did-resign-active'])('%s locks at once', (event) => {
  tell(event);
  expect(lock).toHaveBeenCalledTimes(1);
  expect(end).not.toHaveBeenCalled();
});

test('shutting down ends the app', () => {
  tell('shutdown');
  expect(end).toHaveBeenCalledTimes(1);
  expect(lock).not.toHaveBeenCalled();
});

test.each(['resume', 'unlock-screen', 'user-did-become-active'])('%s opens nothing and locks nothing', (event) => {
  tell(event);
  expect(lock).not.toHaveBeenCalled();
});
