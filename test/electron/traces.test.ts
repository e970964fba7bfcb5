/** @file Nothing about people in what the system shows of the app: titles, pictures of windows, recent documents, task bars. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

const made = vi.hoisted(() => ({
  options: [] as { title?: string }[],
  protection: [] as boolean[],
  listeners: new Map<string, (event: { preventDefault(): void }) => void>(),
}));
vi.mock('electron', () => ({
  nativeTheme: { shouldUseDarkColors: false },
  app: { isPackaged: true },
  session: {},
  protocol: {},
  BrowserWindow: class {
    constructor(options: { title?: string }) {
      made.options.push(options);
    }
    on(event: string, listener: (event: { preventDefault(): void }) => void) {
      made.listeners.set(event, listener);
    }
    once() {}
    setContentProtection(on: boolean) {
      made.protection.push(on);
    }
    async loadURL() {}
  },
}));

import { openWindow } from '../../electron/shell/window';

test('the window is kept out of pictures where the system can, and its title never changes', () => {
  openWindow({} as Electron.Session, {});
  expect(made.protection).toEqual([true]);
  expect(made.options[0]?.title).toBe('Circlekeeper');
  const prevented = vi.fn();
  made.listeners.get('page-title-updated')?.({ preventDefault: prevented });
  expect(prevented).toHaveBeenCalled();
});

const ELECTRON = join(import.meta.dirname, '../../electron');
const sources = readdirSync(ELECTRON, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(ELECTRON, name), 'utf8') }));

test('no recent documents, jump lists, badges or thumbnails; each dialog for files asks the system to remember nothing', () => {
  for (const { name, text } of sources) {
    expect(text, name).not.toMatch(/addRecentDocument|setJumpList|setUserTasks|setBadgeCount|setOverlayIcon|setThumbnail|setTitle\(/);
    const dialogs = text.match(/dialog\.show(Open|Save)Dialog\(/g)?.length ?? 0;
    expect(text.match(/dontAddToRecent/g)?.length ?? 0, name).toBeGreaterThanOrEqual(dialogs);
  }
  expect(sources.some(({ text }) => text.includes('dialog.showOpenDialog('))).toBe(true);
});
