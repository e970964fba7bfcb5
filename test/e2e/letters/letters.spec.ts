/**
 * @file Letters through the window: written, gone through, read and asked about, waiting on Today, printed on a page of its own, given;
 * and a second one that a no keeps here while its reader's yes is taken back. Looked at in the dark and narrow.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import type { PartyId } from '../../../shared/cases/case';
import type { ConsentState } from '../../../shared/cases/words';
import type { CaseId } from '../../../shared/values';
import { aCase, aScreening } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { sideways } from '../pages/modes';
import { section } from '../pages/story';

const t = en.letters;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
let running: Running;
let page: Page;
let out: string;
let caseId: CaseId;
let pim: PartyId;
let bo: PartyId;

async function look(name: string): Promise<void> {
  await letters().evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `letters-${name}.png`) });
  }
  await expectAccessible(page, name);
}

const letters = () => section(page, t.title);
const press = (name: string | RegExp, exact = false) => letters().getByRole('button', { name, exact }).first().press('Enter');
const says = (partyId: PartyId, state: ConsentState) =>
  askInPage(page, 'cases.recordConsent', { caseId, consents: [{ partyId, scope: 'use_letter', state, by: 'self', on: '2025-09-10' }] });

async function openCase(): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: /The bent telescope/ }).click();
  await page.getByRole('heading', { level: 1, name: 'The bent telescope' }).waitFor();
}

/** Makes the only draft ready for today: read and asked about. */
async function makeReady(): Promise<void> {
  for (const box of await letters().getByRole('checkbox').all()) await box.press('Space');
  await press(new RegExp(`^${t.do.ready}`));
  await press(t.do.readySave, true);
  await expect(letters().getByText(t.status.ready)).toBeVisible();
}

async function print(folder: string, large: boolean): Promise<string> {
  const to = join(out, folder);
  mkdirSync(to);
  await running.app.evaluate(({ dialog }, where) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${where}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof dialog.showSaveDialog;
  }, to);
  await press(new RegExp(`^${t.do.print}`));
  const dialog = page.getByRole('dialog', { name: t.print.title });
  await dialog.getByRole('radio', { name: en.codes.paper.a4, exact: true }).check({ force: true });
  if (large) await dialog.getByRole('radio', { name: t.print.large, exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  const [file = ''] = readdirSync(to);
  // Neutral: no name of anybody stands in it.
  expect(file).toMatch(/^letter.*\.pdf$/);
  if (PICTURES !== undefined) copyFileSync(join(to, file), join(PICTURES, `letter-${folder}.pdf`));
  return join(to, file);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'circlekeeper-letters-'));
  running = await launch();
  page = await running.page();
  await makeVault(page);
  caseId = (await askInPage(page, 'cases.create', aCase())).id;
  const { parties } = await askInPage(page, 'cases.open', { caseId });
  const [first, second] = parties;
  if (first === undefined || second === undefined) throw new Error('two people');
  [pim, bo] = [first.id, second.id];
  await askInPage(page, 'cases.screen', { caseId, screening: aScreening({ outcome: 'proceed_indirect' }) });
  await says(bo, 'given');
  await page.reload();
  page = await running.page();
  await page.getByRole('navigation').first().waitFor();
  await openCase();
});
test.afterAll(async () => {
  await running.close();
  rmSync(out, { recursive: true, force: true });
});

test('a letter is typed in by keyboard, waits on Today, is printed by itself and given', async () => {
  await press(t.write);
  const form = letters().getByRole('form', { name: t.form.title });
  await form.getByLabel(t.form.words).focus();
  await page.keyboard.type('Dear Pim,');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The tube was bent because I pulled. Redwingword. I would like to put it right.');
  await look('form');
  await expect(form.getByText(en.notes.mention.ask('Pim', 'Pim Thistledown'))).toBeVisible();
  await form.getByRole('button', { name: en.notes.mention.link }).press('Enter');
  // What is typed is kept over a look elsewhere.
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await openCase();
  await press(t.write);
  await expect(form.getByLabel(t.form.words)).toHaveValue(/Redwingword/);
  await form.getByRole('button', { name: t.form.save }).press('Enter');
  await expect(letters().getByText(t.status.draft)).toBeVisible();
  await look('draft');
  await makeReady();
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await expect(page.getByText(t.today.ready)).toBeVisible();
  await expectAccessible(page, 'Today with a letter');
  await page.getByRole('link', { name: t.today.openOf('The bent telescope') }).click();
  await letters().getByText(t.status.ready).waitFor();
  await look('ready');

  for (const large of [false, true]) {
    const pdf = await readPdf(await print(large ? 'large' : 'usual', large));
    const text = pdf.text.replace(/\s+/g, ' ');
    for (const words of ['For Pim', 'From Bo', 'Redwingword', 'Practice', 'Page 1 of 1']) expect(text).toContain(words);
    expect(text).not.toMatch(/Thistledown|Larkwhistle|telescope|C-0001/);
    expect(pdf.tagged).toBe(true);
    expect(pdf.pages).toHaveLength(1);
  }
  await press(new RegExp(`^${t.do.deliver}`));
  await letters()
    .getByLabel(new RegExp(`^${t.do.deliverNote}`))
    .fill('Pim read it twice and folded it.');
  await look('deliver');
  await press(t.do.deliverSave, true);
  await expect(letters().getByText(t.status.delivered, { exact: true })).toBeVisible();
  await expect(letters().getByText('Pim read it twice and folded it.')).toBeVisible();
  await press(/^Read the letter/);
  await expect(letters().locator('[title="Pim Thistledown"]')).toHaveText('Pim');
  await look('given');
});

test('a yes taken back keeps a ready letter here at once and calls its copy back; it is found by search', async () => {
  await press(t.write);
  const form = letters().getByRole('form', { name: t.form.title });
  await form.getByLabel(t.form.words).fill('A second letter. Linnetword.');
  await form.getByRole('button', { name: t.form.save }).press('Enter');
  await expect(letters().getByText(t.status.draft)).toBeVisible();
  await makeReady();
  await print('second', false);
  // In another window of the vault, so to say: the page says it by itself.
  await says(pim, 'refused');
  await expect(letters().getByText(t.status.kept_unsent)).toBeVisible();
  await expect(letters().getByText(t.collect(1))).toBeVisible();
  await expect(section(page, en.cases.page.section.consent).getByText(en.register.withdrawal.title)).toBeVisible();
  await look('kept');
  await press(/^More about the letter, Bo/);
  await press(new RegExp(`^${t.do.remove}`));
  await page.getByRole('button', { name: en.ui.undo }).click();
  await expect(letters().getByText(t.status.kept_unsent)).toBeVisible();
  const search = page.getByRole('combobox', { name: en.search.label });
  await search.fill('linnetword');
  await expect(page.getByRole('option').filter({ hasText: /Linnetword/ })).toHaveCount(1);
  await search.press('Escape');
  expect(running.complaints).toEqual([]);
});

test('the letters hold in the dark and at 640 px', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(400, 300);
    window?.setContentSize(640, 900);
  });
  await look('narrow');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});
