/** @file The door: an empty vault made through the screens, people added, the wrong passphrase, the recovery code, and the lock. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../renderer/text/en';
import { launch, ROOT } from '../support/launch';
import { expectAccessible } from './pages/axe';
import { firstSignIn, invite, makeVault } from './pages/door';

const OUT = join(ROOT, 'out', 'door');
const PASSPHRASE = 'lantern orchid gravel mosaic thunder';
const RENEWED = 'violet harness pumpkin signal meadow';

test('a vault is made, shared, locked, mistyped, and recovered', async () => {
  mkdirSync(OUT, { recursive: true });
  const running = await launch();
  let page = await running.page();
  const picture = async (name: string) => {
    await page.screenshot({ path: join(OUT, `${name}.png`) });
  };
  await page.getByRole('button', { name: en.vault.welcome.makePractice }).waitFor();
  await picture('welcome');
  await expectAccessible(page, 'welcome');
  const code = await makeVault(page, 'HW', PASSPHRASE, picture);
  expect(code.length).toBeGreaterThan(4);
  await picture('empty-today');
  await page.getByRole('link', { name: en.shell.signIns, exact: true }).click();
  const facilitators = await invite(page, 'MF', 'facilitator');
  expect(facilitators.split(' ').length).toBeGreaterThanOrEqual(5);

  // Locking by keyboard; a wrong passphrase is told kindly and slowed down from the fourth failure on.
  await page.keyboard.press('Control+Shift+L');
  page = await running.locked();
  await page.getByRole('radio', { name: 'HW' }).check({ force: true });
  for (let tries = 0; tries < 4; tries++) {
    await page.getByLabel(en.vault.passphrase.label, { exact: true }).fill(`not the passphrase ${tries}`);
    await page.getByRole('button', { name: en.vault.signIn.submit, exact: true }).click();
    await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
  }
  await picture('wrong-passphrase');
  await expectAccessible(page, 'wrong passphrase');

  // The facilitator's words open a desk without anything on it.
  await page.waitForTimeout(4_000);
  await firstSignIn(page, 'MF', facilitators, 'quartz harbour violin sandal thicket');
  await expect(page.getByText(en.circles.empty)).toBeVisible();
  await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
  page = await running.locked();

  // The recovery code sets a new passphrase and is replaced by a new code.
  await page.getByRole('button', { name: en.vault.signIn.useCode }).click();
  await page.getByLabel(en.vault.recover.code).fill(code.join(' '));
  await page.getByLabel(en.vault.passphrase.newLabel, { exact: true }).fill(RENEWED);
  await page.getByRole('button', { name: en.vault.recover.submit }).click();
  const list = page.getByRole('list', { name: en.vault.recovery.codeLabel });
  await list.waitFor({ timeout: 30_000 });
  const renewed = (await list.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/^\s*\d+\s+/, '').trim());
  expect(renewed).not.toEqual(code);
  await page.getByLabel(en.vault.recovery.check(renewed.length)).fill(renewed.at(-1) ?? '');
  await page.getByRole('button', { name: en.vault.recovery.done }).click();
  await page.getByRole('button', { name: en.shell.lock, exact: true }).waitFor();
  expect(running.complaints).toEqual([]);
  await running.close();
});
