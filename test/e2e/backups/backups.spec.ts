/**
 * @file Backups through the window: made, also on a stick; put back when the vault is damaged, and on a second, empty profile; an older
 * copy is said with honest ways on. CIRCLEKEEPER_PICTURES names a folder for pictures.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { aCase } from '../../support/builders';
import { askInPage, COUNSELOR, lockFromPage, makeVault, signInAtDoor } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { answerDialogs } from '../files/files';
import { looks, picture } from '../pages/looks';

const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const t = en.backups;

/** From the list of backups to the sign-in of the vault that was put back. */
async function putBack(run: Running, page: Page, name: string): Promise<void> {
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.getByLabel(new RegExp(`^${en.vault.passphrase.label}`)).fill(COUNSELOR.passphrase);
  await looks(run, page, `${name}-choose`);
  await page.getByRole('button', { name: t.restore.open }).click();
  await page.getByRole('button', { name: t.restore.restore }).waitFor();
  await looks(run, page, `${name}-preview`);
  await page.getByRole('button', { name: t.restore.restore }).click();
  await page.getByRole('heading', { name: t.restore.done }).waitFor();
  await picture(page, `${name}-done`);
  await page.getByRole('button', { name: t.restore.doneNext }).click();
  await page.getByRole('radio', { name: COUNSELOR.label }).waitFor();
}

const titles = async (page: Page) => (await askInPage(page, 'cases.list', {})).rows.map((row) => row.title).sort();

test('made, on a stick too; put back when damaged, and on an empty profile; an older copy is said', async () => {
  test.setTimeout(180_000);
  const outside = mkdtempSync(join(tmpdir(), 'circlekeeper-stick-'));
  const run = await launch();
  let second: Running | undefined;
  try {
    let page = await run.page();
    await makeVault(page);
    await askInPage(page, 'cases.create', aCase({ title: 'The bicycle' }));
    await page.reload();
    await page.getByRole('navigation').first().waitFor();

    // The screen, from the settings, and a second place.
    await page.getByRole('button', { name: en.shell.settings }).click();
    await page.getByRole('link', { name: t.link }).click();
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
    await answerDialogs(run.app, { open: [outside] });
    await page.getByRole('button', { name: t.places.choose }).click();
    await expect(page.getByRole('cell', { name: t.list.places.away })).toBeVisible();
    await expect(page.getByText(/The last backup is good/)).toBeVisible();
    await page
      .getByRole('button', { name: /^Check the backup/ })
      .first()
      .click();
    await expect(page.getByText(t.list.good)).toBeVisible();
    await looks(run, page, 'backups');

    // A later case, then damage: the header gone, a hole in the case book.
    await askInPage(page, 'cases.create', aCase({ title: 'Written after' }));
    await lockFromPage(page);
    page = await run.locked();
    await page.getByRole('radio', { name: COUNSELOR.label }).waitFor();
    await run.app.close();
    const vault = join(run.profile, 'vault');
    const older = join(outside, 'older.db');
    const bytes = readFileSync(join(vault, 'cases.db'));
    writeFileSync(join(vault, 'cases.db'), Buffer.from(bytes).fill(0xff, 4096 * 2, 4096 * 12));
    rmSync(join(vault, 'vault.json'));
    page = await run.locked();
    await expect(page.getByRole('heading', { name: en.vault.closed.damaged })).toBeVisible();
    await looks(run, page, 'damaged');
    await page.getByRole('button', { name: t.restore.link }).click();
    await putBack(run, page, 'mend');
    await signInAtDoor(page);
    expect(await titles(page)).toEqual(['The bicycle']);

    // An older copy of the case book.
    await lockFromPage(page);
    page = await run.locked();
    await page.getByRole('radio', { name: COUNSELOR.label }).waitFor();
    cpSync(join(vault, 'cases.db'), older);
    await signInAtDoor(page);
    await askInPage(page, 'cases.create', aCase({ title: 'A newer one' }));
    await lockFromPage(page);
    page = await run.locked();
    await page.getByRole('radio', { name: COUNSELOR.label }).waitFor();
    cpSync(older, join(vault, 'cases.db'));
    await page.getByRole('radio', { name: COUNSELOR.label }).check();
    await page.getByLabel(en.vault.passphrase.label, { exact: true }).fill(COUNSELOR.passphrase);
    await page.getByRole('button', { name: en.vault.signIn.submit, exact: true }).click();
    await expect(page.getByRole('heading', { name: t.older.title })).toBeVisible();
    await expect(page.getByText(`${t.older.parts.cases} ${t.older.why.older}.`)).toBeVisible();
    await looks(run, page, 'older');
    await page.getByRole('button', { name: t.older.goOn }).click();
    await page.getByRole('navigation').first().waitFor();
    expect(await titles(page)).toEqual(['The bicycle']);
    expect(run.complaints).toEqual([]);

    // A new computer: an empty profile and the stick.
    second = await launch();
    const fresh = await second.page();
    await fresh.getByRole('button', { name: t.restore.link }).click();
    await expect(fresh.getByText(t.restore.none)).toBeVisible();
    await looks(second, fresh, 'none-found');
    await answerDialogs(second.app, { open: [outside] });
    await fresh.getByRole('button', { name: t.restore.choose }).first().click();
    await putBack(second, fresh, 'new-computer');
    await signInAtDoor(fresh);
    expect(await titles(fresh)).toEqual(['The bicycle']);
    expect(second.complaints).toEqual([]);
    if (PICTURES !== undefined) {
      await askInPage(fresh, 'vault.state', {});
      await second.app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const address = new URL(window?.webContents.getURL() ?? '');
        address.searchParams.set('language', 'es');
        await window?.webContents.loadURL(address.href);
      });
      await fresh.getByRole('button', { name: es.shell.settings }).click();
      await fresh.getByRole('link', { name: es.backups.link }).click();
      await fresh.getByRole('heading', { level: 1, name: es.backups.title }).waitFor();
      await picture(fresh, 'backups-spanish');
    }
  } finally {
    await second?.close();
    await run.close();
    rmSync(outside, { recursive: true, force: true });
  }
});

test('a sign-in is taken away through the window; the trail says who did it; a passphrase is changed', async () => {
  test.setTimeout(120_000);
  const run = await launch();
  try {
    let page = await run.page();
    await makeVault(page);
    await askInPage(page, 'vault.addUser', { label: 'FA', role: 'facilitator', passphrase: 'lantern orchid gravel mosaic thunder' });
    await page.reload();
    await page.getByRole('navigation').getByRole('link', { name: en.shell.signIns }).click();
    await page.getByRole('button', { name: en.vault.signIns.takeOne('FA') }).click();
    const dialog = page.getByRole('dialog', { name: en.vault.signIns.takeTitle('FA') });
    await dialog.waitFor();
    await looks(run, page, 'take-away');
    await dialog.getByRole('button', { name: en.vault.signIns.takeDo }).click();
    page = await run.locked();
    await page.getByRole('radio', { name: COUNSELOR.label }).waitFor();
    await expect(page.getByRole('radio', { name: 'FA' })).toHaveCount(0);
    await signInAtDoor(page);

    await page.getByRole('button', { name: en.shell.settings }).click();
    await page.getByRole('link', { name: en.audit.link }).click();
    await expect(page.getByText(/^The trail is whole/)).toBeVisible();
    await expect(page.getByRole('cell', { name: 'vault.removeUser' })).toBeVisible();
    await looks(run, page, 'trail');

    await page.getByRole('button', { name: en.shell.settings }).click();
    await page.getByRole('button', { name: en.vault.change.link }).click();
    const change = page.getByRole('dialog', { name: en.vault.change.title });
    const fresh = { label: COUNSELOR.label, passphrase: 'quartz harbour violin sandal thicket' };
    await change.getByLabel(en.vault.change.old).fill(COUNSELOR.passphrase);
    await change.getByLabel(en.vault.passphrase.newLabel).fill(fresh.passphrase);
    await looks(run, page, 'change-passphrase');
    await change.getByRole('button', { name: en.vault.change.submit }).click();
    await change.waitFor({ state: 'detached' });
    await lockFromPage(page);
    page = await run.locked();
    await signInAtDoor(page, fresh);
    expect(run.complaints).toEqual([]);
  } finally {
    await run.close();
  }
});
