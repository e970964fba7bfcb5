/**
 * @file The end of this process and the start of the next, at a lock. By itself; or, under `npm start`, by that: it holds a channel to
 * this process and stays in the terminal until the app is really closed.
 */
import { app } from 'electron';

/** @param args of the next start, the app's own folder among them where it is not packaged */
export function startAnew(args: string[]): void {
  if (!app.isPackaged && process.send !== undefined && process.connected) {
    process.send({ anew: args }, undefined, undefined, () => app.exit(0));
    return;
  }
  // An AppImage is gone from its mount once it has ended; the file itself is what can be started again.
  app.relaunch({ args, ...(process.env.APPIMAGE === undefined ? {} : { execPath: process.env.APPIMAGE }) });
  app.exit(0);
}
