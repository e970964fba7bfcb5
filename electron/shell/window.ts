/** @file The one window. Its title is always the app's name: a task bar must not tell what is open. */
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { ORIGIN } from './protocol';
import { webPreferences } from './security';

/** Grounds of `renderer/ui/tokens.css`, so that nothing flashes before the page is drawn. */
const GROUND = { light: '#fbf9f6', dark: '#1c1a18' };

export interface Bounds {
  x?: number;
  y?: number;
  width: number;
  height: number;
}

/**
 * @param preferences what the page must know before its first paint; nothing about people
 * @param bounds of the window that this one replaces, so that locking does not move it
 */
export function openWindow(
  session: Session,
  preferences: Readonly<Record<string, string>>,
  bounds: Bounds = { width: 1280, height: 832 },
): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Circlekeeper',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: webPreferences(session, join(import.meta.dirname, 'preload-window.cjs')),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  // Keeps the window out of screenshots and recordings where the system can (Windows, macOS before 15; not Linux).
  window.setContentProtection(true);
  void window.loadURL(`${ORIGIN}/index.html?${new URLSearchParams(preferences)}`);
  return window;
}
