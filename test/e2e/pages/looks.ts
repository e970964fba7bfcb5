/** @file Pictures of the screen that is there now, in each light and width: only where CIRCLEKEEPER_PICTURES names a folder for them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Running } from '../../support/launch';
import { expectAccessible } from './axe';

const PICTURES = process.env.CIRCLEKEEPER_PICTURES;

export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Light, dark and 640 px of the screen that is there now, which is heard as well. It keeps what was typed: nothing is loaded anew. */
export async function looks({ app }: Running, page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await picture(page, `${name}-light`);
  if (PICTURES === undefined) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  const size = async (width: number) => {
    await app.evaluate(({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 832), width);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  };
  await size(640);
  await picture(page, `${name}-narrow`);
  await size(1280);
}
