/** @file The ways in which every screen is looked at: light, dark, at 200 % zoom, in Spanish. */
import type { Page } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import type { Running } from '../../support/launch';

export const MODES = [
  { name: 'light', theme: 'light', width: 1280, language: 'en', words: en },
  { name: 'dark', theme: 'dark', width: 1280, language: 'en', words: en },
  { name: 'narrow', theme: 'light', width: 640, language: 'en', words: en },
  { name: 'spanish', theme: 'light', width: 1280, language: 'es', words: es },
] as const;
export type Mode = (typeof MODES)[number];
export const [LIGHT, ...OTHER_MODES] = MODES;

/** Shows the window in this mode. Its language is part of its address, so it is loaded anew and begins at its first screen. */
export async function put({ app }: Running, page: Page, mode: Mode): Promise<void> {
  // The driver would hold every page at light.
  await page.emulateMedia({ colorScheme: mode.theme });
  await app.evaluate(
    async ({ BrowserWindow }, { width, language }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('no window');
      window.setMinimumSize(400, 300);
      window.setContentSize(width, 900);
      const address = new URL(window.webContents.getURL());
      address.searchParams.set('language', language);
      await window.webContents.loadURL(address.href);
    },
    { width: mode.width, language: mode.language },
  );
  await page.locator(`html[lang="${mode.language}"]`).waitFor({ state: 'attached' });
}

/** How far the page could be scrolled sideways: nothing, on a screen that fits. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
