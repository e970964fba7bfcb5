/**
 * @file Command-line switches: those that would open the app from outside end it, those that keep it off the network are set.
 * Runs before anything else in main.
 */
import type { App } from 'electron';

/** Switches that no fuse stops and that would let somebody read the vault, loosen the sandbox or log the traffic (security.md B.2). */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'disable-web-security',
  'host-resolver-rules',
  'proxy-server',
  'log-net-log',
  'enable-logging',
  'js-flags',
  'load-extension',
  'renderer-cmd-prefix',
  'user-data-dir',
  'no-sandbox',
] as const;

/** Exit code of a start with a refused switch. */
const EXIT_REFUSED = 86;

/**
 * Ends a packaged app that was started with a dangerous switch, and sets the app's own. In development the same switches are needed
 * by the tests' driver, by `--user-data-dir` for a throw-away profile and by `--no-sandbox` as root.
 */
export function guardSwitches(app: App): void {
  if (app.isPackaged && REFUSED.some((name) => app.commandLine.hasSwitch(name))) app.exit(EXIT_REFUSED);
  // As root there is no Chromium sandbox to enable; enabling it all the same is an endless crash loop.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // No name is ever looked up and nothing is asked in the background, whatever a page or Chromium itself would like.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns,SpareRendererForSitePerProcess');
}
