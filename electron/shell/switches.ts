/**
 * @file Command-line switches: those that would open the app from outside end it, those that keep it off the network are set.
 * Runs before anything else in main.
 *
 * [Note: Switches by name]
 * Chromium knows hundreds of switches, and no fuse stops those that let somebody read the vault, loosen the sandbox, log the traffic
 * or put a program of their own in a process's place (security.md B.2). So a packaged app does not look for the bad ones: it lets
 * through the few that change nothing but how the window looks or where it stands.
 */
import type { App } from 'electron';

const HARMLESS: readonly string[] = [
  'window-place',
  'lang',
  'force-device-scale-factor',
  'high-dpi-support',
  'force-renderer-accessibility',
  'disable-gpu',
  'ozone-platform',
  'ozone-platform-hint',
];

/** Looked for in what Chromium itself has parsed as well, in case it reads a command line otherwise than we do. */
const WORST = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'disable-web-security',
  'js-flags',
  'user-data-dir',
  'proxy-server',
  'log-net-log',
];

/** Exit code of a start with a refused switch. */
const EXIT_REFUSED = 86;

/** Windows takes a slash for dashes; there is no file that this app is given to open. */
const SWITCH = /^(?:--?|\/)([^=]*)/;

function isRefused(app: App, args: readonly string[]): boolean {
  const unknown = args.some((arg) => {
    const name = SWITCH.exec(arg)?.[1];
    return name !== undefined && !HARMLESS.includes(name.toLowerCase());
  });
  return unknown || WORST.some((name) => app.commandLine.hasSwitch(name));
}

/**
 * Ends a packaged app that was started with any other switch, answering `false`, and sets the app's own. In development switches are
 * needed by the tests' driver, by `--user-data-dir` for a throw-away profile and by `--no-sandbox` as root.
 * @param args of the start, without the program
 */
export function guardSwitches(app: App, args: readonly string[]): boolean {
  if (app.isPackaged && isRefused(app, args)) {
    app.exit(EXIT_REFUSED);
    return false;
  }
  // As root there is no Chromium sandbox to enable; enabling it all the same is an endless crash loop.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // No name is ever looked up and nothing is asked in the background, whatever a page or Chromium itself would like.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns,SpareRendererForSitePerProcess');
  return true;
}
