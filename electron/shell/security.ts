/** @file What the window's session and contents may not do: permissions, network, navigation, new windows, downloads, webviews. */
import { app, type Session, session, type WebContents } from 'electron';
import { ORIGIN, serveFiles } from './protocol';

/** Whether this is a place of the app's own. The slash ends the host: nothing can be appended to it. */
export const isOurs = (url: string): boolean => url.startsWith(`${ORIGIN}/`);

/** The one session of all windows: in memory, so that nothing of it is written to the disk. */
export function makeSession(rendererRoot: string): Session {
  const made = session.fromPartition('circlekeeper', { cache: false });
  serveFiles(made, rendererRoot);
  return made;
}

function harden(ses: Session): void {
  ses.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ses.setPermissionCheckHandler(() => false);
  ses.setDevicePermissionHandler(() => false);
  ses.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // The spelling dictionary is the one thing that Chromium fetches even with spellcheck off; no language, no download.
  ses.setSpellCheckerLanguages([]);
  ses.setSpellCheckerEnabled(false);
  // A second wall behind the policy header: whatever is not a file of ours is cancelled before it is sent.
  ses.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  ses.on('will-download', (event) => event.preventDefault());
  // A third: a proxy that is not there. Fire and forget; the other walls stand already.
  void ses.setProxy({ mode: 'fixed_servers', proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }, url: string) => {
    if (!isOurs(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => refuse(event, event.url));
  contents.on('will-frame-navigate', (event) => refuse(event, event.url));
  contents.on('will-redirect', (event) => refuse(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Applies to every contents and every session that is ever created, also ones nobody thought of. */
export function hardenEverything(): void {
  app.on('session-created', harden);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** What every window of ours is made with. */
export function webPreferences(ses: Session, preload: string): Electron.WebPreferences {
  return {
    session: ses,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    enableWebSQL: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
  };
}
