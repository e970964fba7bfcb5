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
  /** When the window was last touched, by `performance.now()`. */
  touched(): number;
}

/**
 * Not every desktop tells how long nobody has touched it (Wayland without the right extension): it answers "just now" for ever, and an
 * app that believes it never locks. Nobody touches a computer in each second that is looked at for minutes. So an answer other than
 * that, or a touch of our own window, must come within those minutes, or they count as idle.
 */
export function watchTriggers({ lock, end, idleMinutes, outOfSight, touched }: Triggers): void {
  // Electron's types have one overload a name; these names differ in nothing else.
  for (const event of LOCKING) powerMonitor.on(event as 'suspend', lock);
  powerMonitor.on('shutdown', end);
  // By a clock that nobody sets: the one on the wall may jump.
  let seen = performance.now();
  let told = performance.now();
  setInterval(() => {
    const now = performance.now();
    const idle = powerMonitor.getSystemIdleTime();
    if (!outOfSight()) seen = now;
    if (idle > 0) told = now;
    const most = idleMinutes() * 60;
    const unknown = now - Math.max(told, touched());
    if (idle >= most || now - seen >= most * 1_000 || unknown >= most * 1_000) lock();
  }, EVERY);
}
