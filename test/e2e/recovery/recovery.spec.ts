/**
 * @file The ways back in, through the window: a code and three parts are made and proven; somebody is invited, sets the own passphrase, and
 * is taken away again; two parts open the vault at the door. CIRCLEKEEPER_PICTURES names a folder for pictures.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { askInPage, askShellInPage, COUNSELOR, lockFromPage, makeVault, signInAtDoor } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { firstSignIn, invite } from '../pages/door';
import { looks, picture } from '../pages/looks';

const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const t = en.recovery;
const OWN = 'quartz harbour violin sandal thicket';
const RENEWED = 'violet harness pumpkin signal meadow';

/** The signs of a code that is shown, without the numbers of its groups. */
async function codeIn(list: Locator): Promise<string> {
  await list.waitFor();
  return (await list.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/^\s*\d+\s+/, '').trim()).join('-');
}

async function toRecovery(page: Page, words: typeof en = en): Promise<void> {
  await page.getByRole('button', { name: words.shell.settings }).click();
  await page.getByRole('link', { name: words.recovery.link, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.recovery.title }).waitFor();
}

/** Makes a code or parts on the recovery screen, and proves that they were written down. */
async function make(run: Running, page: Page, kind: 'code' | 'parts'): Promise<string[]> {
  await page.getByRole('button', { name: kind === 'code' ? t.code.again : t.parts.make }).click();
  const ask = page.getByRole('dialog', { name: t[kind].askTitle });
  await ask.getByLabel(t.ask.passphrase).fill(COUNSELOR.passphrase);
  await looks(run, page, `${kind}-ask`);
  await ask.getByRole('button', { name: t.ask.submit }).click();
  const shown = page.getByRole('dialog', { name: t[kind].shownTitle });
  const names = kind === 'code' ? [en.vault.recovery.codeLabel] : [1, 2, 3].map(t.parts.one);
  const codes: string[] = [];
  for (const name of names) codes.push(await codeIn(shown.getByRole('list', { name })));
  await looks(run, page, `${kind}-shown`);
  const last = codes.at(-1)?.split('-') ?? [];
  const check = shown.getByLabel(kind === 'code' ? en.vault.recovery.check(last.length) : t.parts.check(last.length));
  const done = shown.getByRole('button', { name: kind === 'code' ? t.practise.close : t.parts.done });
  await check.fill('00000');
  await done.click();
  await expect(shown.getByText(kind === 'code' ? en.vault.recovery.checkWrong : t.parts.wrong)).toBeVisible();
  await check.fill(last.at(-1) ?? '');
  await done.click();
  await shown.waitFor({ state: 'detached' });
  return codes;
}

/** The part with one sign wrong, in its last group. */
const slipped = (part: string): string => `${part.slice(0, -1)}${part.endsWith('0') ? '2' : '0'}`;

test('code and parts are made, proven and printed; an invitation and its end; two parts open the vault', async () => {
  test.setTimeout(180_000);
  const outside = mkdtempSync(join(tmpdir(), 'circlekeeper-parts-'));
  const run = await launch();
  try {
    let page = await run.page();
    await makeVault(page);
    await page.reload();
    await page.getByRole('navigation').first().waitFor();
    await toRecovery(page);
    await expect(page.getByText(t.parts.none)).toBeVisible();
    const [code = ''] = await make(run, page, 'code');
    const parts = await make(run, page, 'parts');
    const [one = '', two = '', three = ''] = parts;
    await expect(page.getByText(t.parts.set(one.slice(0, 3)))).toBeVisible();
    await looks(run, page, 'recovery');

    // A practice run, with a slip of the pen first.
    await page.getByRole('button', { name: t.practise.button }).click();
    const practise = page.getByRole('dialog', { name: t.practise.title });
    await practise.getByLabel(en.vault.recover.code).fill(code);
    await practise.getByRole('button', { name: t.practise.submit }).click();
    await expect(practise.getByText(t.practise.good.recovery)).toBeVisible({ timeout: 30_000 });
    await looks(run, page, 'proven');
    await practise.getByRole('button', { name: t.practise.again }).click();
    await practise.getByRole('button', { name: t.typed.useParts }).click();
    await practise.getByLabel(t.typed.part(1)).fill(slipped(three));
    await practise.getByLabel(t.typed.part(2)).fill(one);
    await expect(practise.getByText(t.typed.slip('8'))).toBeVisible();
    await practise.getByLabel(t.typed.part(1)).fill(three);
    await practise.getByLabel(t.typed.part(2)).focus();
    await expect(practise.getByText(t.typed.is(3, three.slice(0, 3)))).toBeVisible();
    await practise.getByLabel(t.typed.part(2)).fill(three);
    await practise.getByRole('button', { name: t.practise.submit }).click();
    await expect(practise.getByText(en.errors.reasons['parts-same']?.what ?? '')).toBeVisible();
    await looks(run, page, 'practise');
    await practise.getByLabel(t.typed.part(2)).fill(one);
    await practise.getByRole('button', { name: t.practise.submit }).click();
    await expect(practise.getByText(t.practise.good.parts)).toBeVisible({ timeout: 30_000 });
    await practise.getByRole('button', { name: t.practise.close }).click();
    await expect(page.getByText(t.never)).toHaveCount(0);

    // On paper each part has a page of its own.
    const { job } = await askInPage(page, 'prints.recoveryParts', { parts, paper: 'letter', language: 'en' });
    const path = join(outside, 'parts.pdf');
    await run.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    expect(await askShellInPage(page, 'print', { job, as: 'pdf', name: 'recovery-parts' })).toEqual({ ok: true, value: true });
    const pdf = await readPdf(path);
    expect(pdf.pages).toHaveLength(3);
    expect(pdf.tagged).toBe(true);
    for (const [index, part] of parts.entries()) {
      const words = pdf.pages[index]?.text.replaceAll(/\s/g, '') ?? '';
      for (const group of part.split('-')) expect(words, `part ${index + 1}`).toContain(group);
    }

    // Somebody new: a one-time passphrase, the own one at the first sign-in.
    await page.getByRole('navigation').getByRole('link', { name: en.shell.signIns }).click();
    const words = await invite(page, 'RS', 'counselor', (name) => looks(run, page, name));
    await expect(page.getByRole('row', { name: /RS/ })).toContainText(t.invite.until('').trim());
    await looks(run, page, 'sign-ins');
    await lockFromPage(page);
    page = await run.locked();
    await firstSignIn(page, 'RS', words, OWN, () => looks(run, page, 'first-sign-in'));
    await lockFromPage(page);
    page = await run.locked();
    await signInAtDoor(page, { label: 'RS', passphrase: OWN });
    await lockFromPage(page);
    page = await run.locked();

    // Taken away again: the vault has another signing key, and what was made before says so.
    await signInAtDoor(page);
    await page.getByRole('navigation').getByRole('link', { name: en.shell.signIns }).click();
    await page.getByRole('button', { name: en.vault.signIns.takeOne('RS') }).click();
    const take = page.getByRole('dialog', { name: en.vault.signIns.takeTitle('RS') });
    await expect(take.getByText(en.vault.signIns.takeCounselor)).toBeVisible();
    await looks(run, page, 'take-counselor');
    await take.getByRole('button', { name: en.vault.signIns.takeDo }).click();
    page = await run.locked();
    await page.getByRole('radio', { name: COUNSELOR.label }).waitFor();
    await expect(page.getByRole('radio', { name: 'RS' })).toHaveCount(0);
    await signInAtDoor(page);
    await expect(page.getByText(t.today.anew)).toBeVisible();
    await toRecovery(page);
    await expect(page.getByText(t.beforeLeaving).first()).toBeVisible();
    await looks(run, page, 'recovery-anew');
    await lockFromPage(page);
    page = await run.locked();

    // The passphrase is lost: two parts at the door.
    await page.getByRole('button', { name: en.vault.signIn.useCode }).click();
    await page.getByRole('button', { name: t.typed.useParts }).click();
    await page.getByLabel(t.typed.part(1)).fill(two);
    await page.getByLabel(t.typed.part(2)).fill(three);
    await page.getByLabel(en.vault.passphrase.newLabel, { exact: true }).fill(RENEWED);
    await expect(page.getByText(t.typed.is(3, three.slice(0, 3)))).toBeVisible();
    await looks(run, page, 'door-parts');
    await page.getByRole('button', { name: en.vault.recover.submit }).click();
    const list = page.getByRole('list', { name: en.vault.recovery.codeLabel });
    await list.waitFor({ timeout: 30_000 });
    const renewed = (await codeIn(list)).split('-');
    await page.getByLabel(en.vault.recovery.check(renewed.length)).fill(renewed.at(-1) ?? '');
    await page.getByRole('button', { name: en.vault.recovery.done }).click();
    await page.getByRole('navigation').first().waitFor();
    await toRecovery(page);
    await expect(page.getByText(t.parts.none)).toBeVisible();

    if (PICTURES !== undefined) {
      await run.app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const address = new URL(window?.webContents.getURL() ?? '');
        address.searchParams.set('language', 'es');
        await window?.webContents.loadURL(address.href);
      });
      await toRecovery(page, es as typeof en);
      await picture(page, 'recovery-spanish');
      await page.getByRole('button', { name: es.recovery.practise.button }).click();
      await page.getByRole('button', { name: es.recovery.typed.useParts }).click();
      await picture(page, 'practise-spanish');
    }
    expect(run.complaints).toEqual([]);
  } finally {
    await run.close();
    rmSync(outside, { recursive: true, force: true });
  }
});
