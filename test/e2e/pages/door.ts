/** @file The door: making a vault, signing in, locking. Words come from the catalogue, so a changed sentence changes both. */
import { expect, type Page } from '@playwright/test';
import { en } from '../../../renderer/text/en';

/** Makes an empty practice vault through the screens; answers the recovery code's groups. Ends signed in. */
export async function makeVault(
  page: Page,
  label: string,
  passphrase: string,
  picture: (name: string) => Promise<void>,
): Promise<string[]> {
  await page.getByRole('button', { name: en.vault.welcome.makePractice }).click();
  await page.getByLabel(en.vault.make.label).fill(label);
  await page.getByLabel(en.vault.passphrase.label, { exact: true }).fill('password');
  await expect(page.getByText(en.vault.passphrase.short).first()).toBeVisible();
  await page.getByLabel(en.vault.passphrase.label, { exact: true }).fill(passphrase);
  await picture('make-vault');
  await page.getByRole('button', { name: en.vault.make.submit }).click();
  const list = page.getByRole('list', { name: en.vault.recovery.codeLabel });
  await list.waitFor({ timeout: 30_000 });
  const groups = (await list.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/^\s*\d+\s+/, '').trim());
  await picture('recovery-code');
  const last = page.getByLabel(en.vault.recovery.check(groups.length));
  await last.fill('00000');
  await page.getByRole('button', { name: en.vault.recovery.done }).click();
  await expect(page.getByText(en.vault.recovery.checkWrong)).toBeVisible();
  await last.fill(groups.at(-1) ?? '');
  await page.getByRole('button', { name: en.vault.recovery.done }).click();
  await page.getByRole('navigation').first().waitFor();
  return groups;
}

/** Signs in on the lock screen. */
export async function signIn(page: Page, label: string, passphrase: string): Promise<void> {
  await page.getByRole('radio', { name: label }).check({ force: true });
  await page.getByLabel(en.vault.passphrase.label, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: en.vault.signIn.submit, exact: true }).click();
  await page.getByRole('button', { name: en.shell.lock, exact: true }).waitFor({ timeout: 30_000 });
}

/** Invites somebody; answers the one-time passphrase. `look`: told when there is something to look at. */
export async function invite(
  page: Page,
  label: string,
  role: 'facilitator' | 'admin' | 'counselor',
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<string> {
  await page.getByRole('button', { name: en.vault.signIns.add }).click();
  const dialog = page.getByRole('dialog', { name: en.vault.signIns.addTitle });
  await dialog.getByLabel(en.vault.signIns.label).fill(label);
  await dialog.getByRole('radio', { name: new RegExp(`^${en.codes.role[role]}`) }).check();
  await look('invite');
  await dialog.getByRole('button', { name: en.vault.signIns.submit }).click();
  const handover = page.getByRole('dialog', { name: en.vault.signIns.handover(label) });
  await handover.waitFor({ timeout: 30_000 });
  const words = await handover.locator('output').innerText();
  await look('handover');
  await handover.getByRole('button', { name: en.vault.signIns.handoverDone }).click();
  await handover.waitFor({ state: 'detached' });
  return words.trim();
}

/** The first sign-in of somebody who was invited: the words that were handed over, and a passphrase of the person's own. */
export async function firstSignIn(
  page: Page,
  label: string,
  words: string,
  own: string,
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('radio', { name: label }).check({ force: true });
  await page.getByLabel(en.recovery.invite.words, { exact: true }).fill(words);
  await page.getByLabel(en.vault.passphrase.newLabel, { exact: true }).fill(own);
  await look();
  await page.getByRole('button', { name: en.recovery.invite.submit }).click();
  await page.getByRole('button', { name: en.shell.lock, exact: true }).waitFor({ timeout: 30_000 });
}
