/** @file Pictures of the files section in light, dark, at 200 % and in Spanish, for people to look at; and no sideways scrolling in any. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { aCase } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { aPdf, aPng, aWav } from '../../support/files';
import { launch, ROOT } from '../../support/launch';
import { expectAccessible } from '../pages/axe';
import { dropFiles } from './files';

const OUT = join(ROOT, 'out/test/files');

for (const look of ['light', 'dark', 'narrow', 'spanish'] as const)
  test(`files, ${look}`, async () => {
    mkdirSync(OUT, { recursive: true });
    const run = await launch();
    const page = await run.page();
    const t = look === 'spanish' ? es : en;
    await makeVault(page);
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
    await askInPage(page, 'cases.create', aCase());
    await page.goto(`app://bundle/index.html?theme=${look === 'dark' ? 'dark' : 'light'}&language=${look === 'spanish' ? 'es' : 'en'}`);
    if (look === 'narrow') await page.setViewportSize({ width: 640, height: 800 });
    await page
      .getByRole('link', { name: /The bent telescope/ })
      .first()
      .or(page.locator('a[href*="cases"]').first())
      .first()
      .waitFor();
    if ((await page.getByRole('link', { name: /The bent telescope/ }).count()) === 0)
      await page.locator('a[href*="cases"]').first().click();
    await page
      .getByRole('link', { name: /The bent telescope/ })
      .first()
      .click();
    // A message that is fading away has no contrast for a moment; a picture is better without one.
    const quiet = async () => {
      const messages = page.locator('.mantine-Notification-root');
      for (let tries = 0; tries < 10 && (await messages.count()) > 0; tries++) {
        await messages
          .first()
          .getByRole('button')
          .first()
          .click({ timeout: 2000 })
          .catch(() => undefined);
        await page.waitForTimeout(300);
      }
    };
    const picture = async (name: string) => {
      await quiet();
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(OUT, `${look}-${name}.png`) });
      await expectAccessible(page, `${look} ${name}`);
      const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(wide, `${look} ${name} scrolls sideways`).toBeLessThanOrEqual(there ?? 0);
    };
    const section = page.locator('#case-files');
    const seen = () => section.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await section.getByRole('button', { name: t.attachments.add }).click();
    await seen();
    await picture('1-adding');
    await dropFiles(
      page,
      { name: 'The telescope from the side.png', bytes: aPng(900, 600) },
      {
        name: 'Statement of the class 4B about the afternoon in the science corner, signed by everybody who was there.jpg',
        bytes: aPdf(['What we saw', 'Second page']),
      },
      { name: 'Call with the family.wav', bytes: aWav(5) },
      { name: 'setup.exe', bytes: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1') },
    );
    await section.getByLabel(t.attachments.adding.description).first().fill('The bent tube, seen from the side');
    await seen();
    await picture('2-staged');
    await section.getByRole('button', { name: t.attachments.adding.submit(4) }).click();
    await expect(section.getByText(t.errors.reasons['file-program']?.what ?? '?')).toBeVisible();
    await seen();
    await picture('3-refused');
    await section.getByRole('button', { name: t.ui.close }).click();
    await dropFiles(page, { name: 'What Bo wrote.txt', bytes: Buffer.from('Dear Pim,\n\nI am sorry about the telescope. '.repeat(12)) });
    await section.getByRole('radio', { name: t.codes.noteClass.restricted }).check();
    await section.getByRole('button', { name: t.attachments.adding.submit(1) }).click();
    await expect(section.getByRole('button', { name: /What Bo wrote/ })).toBeVisible();
    await seen();
    await picture('4-list');
    const open = (name: RegExp) => section.getByRole('button', { name }).click();
    const close = async (page_: Page) => {
      await page_.keyboard.press('Escape');
      await expect(page_.getByRole('dialog')).toHaveCount(0);
    };
    await open(/from the side/);
    await page.getByRole('dialog').locator('img').waitFor();
    await picture('5-image');
    await close(page);
    await open(/Statement/);
    await page.getByRole('dialog').locator('canvas').waitFor();
    await picture('6-pdf');
    await page.getByRole('dialog').getByRole('button', { name: t.attachments.saveCopy }).click();
    await picture('7-copy');
    await close(page);
    await open(/Call/);
    await page.getByRole('dialog').locator('audio').waitFor();
    await picture('8-audio');
    await close(page);
    await open(/What Bo wrote/);
    await page.getByRole('dialog').locator('pre').waitFor();
    await picture('9-text');
    await page.getByRole('dialog').getByRole('button', { name: t.attachments.describe }).click();
    await picture('10-edit');
    expect(run.complaints).toEqual([]);
    await run.close();
  });
