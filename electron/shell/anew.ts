/**
 * @file The end of this process and the start of the next, at a lock. Under `npm start` that starts it, holding a channel to this
 * process, and stays in the terminal until the app is really closed.
 *
 * [Note: Started by itself]
 * Electron's own `relaunch` starts the next process with the kernel's promise that it will never gain rights. Where a system lets
 * programs make no sandbox by themselves (Ubuntu 24.04), Chromium uses its helper, which must gain them: the next app dies at once, and
 * whoever locked sits before an empty screen (seen with an installed deb). So where that helper is set up, the app starts itself like
 * any program. The lock of a single instance is given back first, and the vault process has ended.
 */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { startItself } from '../offline';

/** Whether Chromium's helper may gain rights here: it is root's and says so. */
function usesHelper(): boolean {
  if (process.platform !== 'linux') return false;
  const { uid, mode } = statSync(join(dirname(process.execPath), 'chrome-sandbox'), { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  return uid === 0 && (mode & 0o4000) !== 0;
}

/** @param args of the next start, the app's own folder among them where it is not packaged */
export function startAnew(args: string[]): void {
  if (!app.isPackaged && process.send !== undefined && process.connected) {
    process.send({ anew: args }, undefined, undefined, () => app.exit(0));
    return;
  }
  if (usesHelper()) {
    app.releaseSingleInstanceLock();
    startItself(args);
  } else {
    // An AppImage is gone from its mount once it has ended; the file itself is what can be started again.
    app.relaunch({ args, ...(process.env.APPIMAGE === undefined ? {} : { execPath: process.env.APPIMAGE }) });
  }
  app.exit(0);
}
