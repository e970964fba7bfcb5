/** @file What locks the app without anybody asking: idleness, a window long out of sight, sleep, the screen's lock, a change of user. */
import { powerMonitor } from 'electron';

const LOCKING = ['suspend', 'lock-screen', 'user-did-resign-active'] as const;
/** How often idleness is looked at, in milliseconds. `lock-screen` is not told on Linux, so this is also its stand-in there. */
const EVERY = 2_000;

export interface Triggers {
  lock(): void;
  /** The computer is shutting down: there is no point in starting anew at a lock screen. */
  end(): void;
  /** Asked anew each time. */
  idleMinutes(): number;
  /** Whether the window is minimised now: somebody works with something else, and forgets it. */
  outOfSight(): boolean;
}

export function watchTriggers({ lock, end, idleMinutes, outOfSight }: Triggers): void {
  // Electron's types have one overload a name; these names differ in nothing else.
  for (const event of LOCKING) powerMonitor.on(event as 'suspend', lock);
  powerMonitor.on('shutdown', end);
  // By a clock that nobody sets: the one on the wall may jump.
  let seen = performance.now();
  setInterval(() => {
    if (!outOfSight()) seen = performance.now();
    const most = idleMinutes() * 60;
    if (powerMonitor.getSystemIdleTime() >= most || performance.now() - seen >= most * 1_000) lock();
  }, EVERY);
}
