/** @file What locks the app without anybody asking: idleness, sleep, the screen's lock, a change of user, shutting down. */
import { powerMonitor } from 'electron';

const EVENTS = ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'] as const;
/** How often idleness is looked at, in milliseconds. `lock-screen` is not told on Linux, so this is also its stand-in there. */
const EVERY = 2_000;

/**
 * Calls `lock` on each of them. `idleMinutes` is asked anew each time, `idleSeconds` is the system's own measure unless a test
 * gives another.
 */
export function watchTriggers(
  lock: () => void,
  idleMinutes: () => number,
  idleSeconds: () => number = () => powerMonitor.getSystemIdleTime(),
): void {
  for (const event of EVENTS) powerMonitor.on(event as 'suspend', lock);
  setInterval(() => {
    if (idleSeconds() >= idleMinutes() * 60) lock();
  }, EVERY);
}
