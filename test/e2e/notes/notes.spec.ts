/**
 * @file Notes through the window, by keyboard: written with a person named by @, changed, looked at in its versions, moved up after the
 * question, taken away and brought back; then the chronology, printed and read back. Pictures go to a folder of the system.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import type { CaseId } from '../../../shared/values';
import { aCase } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { section } from '../pages/story';

const t = en.notes;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES ?? mkdtempSync(join(tmpdir(), 'circlekeeper-notes-'));

let running: Running;
let page: Page;
let caseId: CaseId;

async function picture(name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: false });
}

/** axe with the notes at the top: a button of another part that is half under the bar would be told as too small a target. */
async function accessible(screen: string): Promise<void> {
  await page.locator('#case-notes').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await page.waitForTimeout(100);
  await expectAccessible(page, screen);
}

const notes = () => section(page, en.cases.page.section.notes);
const line = (words: string): Locator => notes().getByRole('listitem').filter({ hasText: words }).first();

/** Opens what can be done with a note, by keyboard. */
async function change(words: string, action: string | RegExp): Promise<void> {
  const button = line(words).getByRole('button', { name: /^Change: / });
  await button.focus();
  if ((await button.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  await line(words).getByRole('button', { name: action }).focus();
  await page.keyboard.press('Enter');
}

async function openCase(): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: /The bent telescope/ }).click();
  await page.getByRole('heading', { level: 1, name: 'The bent telescope' }).waitFor();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  running = await launch();
  page = await running.page();
  await makeVault(page);
  caseId = (await askInPage(page, 'cases.create', aCase())).id;
  await askInPage(page, 'notes.add', {
    caseId,
    class: 'restricted',
    kind: 'safety',
    on: '2025-09-09',
    text: 'wryneckword for the pointer',
  });
  await askInPage(page, 'notes.add', { caseId, class: 'memory_aid', kind: 'note', on: '2025-09-09', text: 'nuthatchword for me' });
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await openCase();
});

test.afterAll(async () => {
  await running.close();
  if (process.env.CIRCLEKEEPER_PICTURES === undefined) rmSync(PICTURES, { recursive: true, force: true });
});

test('a person is named with @ by keyboard, and a plain name is asked for', async () => {
  const box = notes().getByLabel(t.label);
  await box.focus();
  await page.keyboard.type('Talked with @pi');
  const list = page.getByRole('listbox', { name: en.ui.mention.list });
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(box).toHaveAttribute('aria-activedescendant', /-0$/);
  await picture('mention-offers');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(box).toHaveValue('Talked with @pi');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('@');
  await expect(list.getByRole('option')).toHaveText([/Pim Thistledown/, /Bo Larkwhistle/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('Talked with Pim Thistledown ');
  // The platform's own undo knows of it.
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue('Talked with @');
  await page.keyboard.press('End');
  await expect(list.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.type('about the dunnockword; Bo was there.');
  await expect(notes().getByText(en.ui.mention.named(['Pim Thistledown']))).toBeVisible();
  await expect(notes().getByText(t.mention.ask('Bo', 'Bo Larkwhistle'))).toBeVisible();
  await picture('mention-asked');
  await accessible('case with a note being written');
  await notes().getByRole('button', { name: t.mention.link }).press('Enter');
  await notes().getByRole('button', { name: t.save }).press('Enter');
  await expect(line('dunnockword').locator('[title="Pim Thistledown"]')).toHaveText('Pim Thistledown');
  await expect(line('dunnockword').locator('[title="Bo Larkwhistle"]')).toHaveText('Bo');
  await expect(line('dunnockword').getByText(en.codes.noteClass.case_record, { exact: true })).toBeVisible();
  await picture('notes');
});

test('a change keeps the version before, also when the window goes in the middle of it', async () => {
  await change('dunnockword', t.edit);
  const box = notes().getByLabel(t.editLabel);
  await box.press('Control+End');
  await page.keyboard.type(' Both were calm.');
  await expect(
    notes()
      .getByText(/^Saved \d/)
      .first(),
  ).toBeVisible();
  await picture('edit');
  await accessible('a note being changed');
  // As after a crash: the form opens by itself with what was typed.
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await openCase();
  await expect(notes().getByLabel(t.editLabel)).toHaveValue(/Both were calm\.$/);
  await notes().getByRole('button', { name: t.editSave }).press('Enter');
  await expect(line('Both were calm.').getByText(t.edited(2, 'KM', ''), { exact: false })).toBeVisible();
  await expect(line('Both were calm.').locator('[title="Pim Thistledown"]')).toBeVisible();
  await expect(line('Both were calm.').getByRole('button', { name: /^Change: / })).toBeFocused();
  await change('Both were calm.', t.versions.button(1));
  const panel = page.getByRole('dialog', { name: t.versions.title });
  await expect(panel.locator('ins')).toContainText('Both were calm.');
  await picture('versions');
  await accessible('versions of a note');
  await panel.getByLabel(t.versions.choose).selectOption('1');
  await expect(panel.getByText(t.versions.first)).toBeVisible();
  await expect(panel.getByText('Both were calm.')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('the class goes up after one question and never down', async () => {
  await change('nuthatchword', t.raise);
  const dialog = page.getByRole('dialog', { name: t.raising.title });
  await expect(dialog.getByText(t.raising.fromMemoryAid)).toBeVisible();
  await picture('raise');
  await accessible('moving a note up');
  await page.keyboard.press('Escape');
  await expect(line('nuthatchword').getByText(en.codes.noteClass.memory_aid, { exact: true })).toBeVisible();

  await askInPage(page, 'notes.add', { caseId, class: 'memory_aid', kind: 'call', on: '2025-09-10', text: 'siskinword becomes a record' });
  await change('siskinword', t.raise);
  await dialog.getByRole('button', { name: t.raising.action }).press('Enter');
  await expect(line('siskinword').getByText(en.codes.noteClass.case_record, { exact: true })).toBeVisible();
  await change('siskinword', t.raise);
  await dialog.getByRole('button', { name: t.raising.action }).press('Enter');
  const restricted = notes().getByRole('listitem').filter({ hasText: en.codes.noteKind.call });
  await expect(restricted.getByText(en.codes.noteClass.restricted, { exact: true })).toBeVisible();
  await expect(notes().getByText('siskinword')).toHaveCount(0);
  await restricted.getByRole('button', { name: t.reveal }).press('Enter');
  await expect(notes().getByText('siskinword')).toBeVisible();
  await expect(restricted.getByRole('button', { name: t.remove })).toBeVisible();
  await expect(restricted.getByRole('button', { name: t.raise })).toHaveCount(0);
  await expect(section(page, en.cases.page.section.timeline).getByText(en.codes.timeline.note_raised)).toHaveCount(2);
});

test('a note taken away comes back by undo, and from the bin of the case', async () => {
  await change('dunnockword', t.remove);
  await expect(notes().getByText('dunnockword')).toHaveCount(0);
  await page.getByRole('button', { name: en.ui.undo }).first().press('Enter');
  await expect(line('dunnockword')).toBeVisible();
  await change('dunnockword', t.remove);
  const bin = notes().getByRole('button', { name: t.bin.open(1) });
  await bin.press('Enter');
  await expect(notes().getByText('dunnockword')).toBeVisible();
  await picture('bin');
  await accessible('notes taken away');
  await notes()
    .getByRole('button', { name: /^Bring back/ })
    .press('Enter');
  await expect(bin).toHaveCount(0);
  await expect(line('dunnockword')).toBeVisible();
});

test('invariant 4 and 9: the chronology is printed as case record, and the register knows it', async () => {
  await section(page, en.cases.page.section.timeline).getByRole('link', { name: t.chronology.open }).press('Enter');
  await page.getByRole('heading', { level: 1, name: t.chronology.title }).waitFor();
  const list = page.getByRole('list', { name: t.chronology.list });
  await expect(list.getByText('dunnockword')).toBeVisible();
  // Who told us is not handed on.
  await expect(list.getByText('Odalys Fenwick')).toHaveCount(0);
  await expect(page.getByText(/nuthatchword|wryneckword|siskinword/)).toHaveCount(0);
  await picture('chronology');
  await expectAccessible(page, 'chronology');
  await page.getByLabel(t.events.kind.note, { exact: true }).check({ force: true });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByLabel(t.chronology.person).selectOption({ label: 'Pim Thistledown' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByLabel(t.chronology.to, { exact: true }).fill('2020-01-01');
  await page.getByRole('button', { name: t.chronology.all }).click();
  await expect(list.getByText(en.notes.events.what.incident)).toBeVisible();

  const text = await print(async () => undefined);
  expect(text).toContain('dunnockword');
  expect(text).not.toMatch(/nuthatchword|wryneckword|siskinword/);
  const named = await print(async (dialog) => {
    await dialog.getByRole('checkbox', { name: new RegExp(en.codes.noteKind.safety) }).check({ force: true });
    await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
    await expect(dialog.getByText(t.print.reasonMissing)).toBeVisible();
    await picture('print-named');
    await dialog.getByLabel(t.print.reason).fill('The safeguarding lead asked for it');
    await expectAccessible(page, 'printing the chronology');
  });
  expect(named).toContain('wryneckword');
  expect(named).toContain('The safeguarding lead asked for it');
  expect(named).not.toMatch(/nuthatchword|siskinword/);
  await expect(list.getByText('Ms Odalys Fenwick: Handover')).toHaveCount(2);
});

/** Prints what is shown as a PDF, reads it back as one text, and says what every sheet must be. */
async function print(fill: (dialog: Locator) => Promise<void>): Promise<string> {
  await page.getByRole('button', { name: t.chronology.print }).click();
  const dialog = page.getByRole('dialog', { name: t.print.title });
  await dialog.getByLabel(en.ui.print.toWhom).fill('Ms Odalys Fenwick');
  await dialog.getByLabel(en.ui.print.why).fill('Handover');
  await dialog.getByLabel(new RegExp(`^${en.ui.print.until}`)).fill('2030-01-31');
  await fill(dialog);
  const folder = mkdtempSync(join(PICTURES, 'pdf-'));
  await running.app.evaluate(({ dialog: native }, to) => {
    native.showSaveDialog = (async () => ({ canceled: false, filePath: `${to}/chronology.pdf` })) as typeof native.showSaveDialog;
  }, folder);
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  const [file] = readdirSync(folder);
  const pdf = await readPdf(join(folder, file ?? ''));
  expect(pdf.tagged).toBe(true);
  expect(pdf.title).toMatch(/^Chronology C-\d{4}$/);
  for (const sheet of pdf.pages) expect(sheet.text).toContain('Practice');
  return pdf.text.replace(/\s+/g, ' ');
}

test('is calm in the dark, when enlarged to twice the size, and in Spanish', async () => {
  const shots = async (name: string) => {
    await picture(`${name}-chronology`);
    await page.getByRole('link', { name: /Back to the case|Volver al caso/ }).click();
    await page.getByRole('heading', { level: 1, name: 'The bent telescope' }).waitFor();
    await page.locator('#case-notes').scrollIntoViewIfNeeded();
    await page.locator('#case-notes').evaluate((element) => element.scrollIntoView());
    await picture(`${name}-notes`);
    await page.locator('#case-timeline a').first().click();
    await page.getByRole('list', { name: /oldest first|más antigua/ }).waitFor();
  };
  await shots('light');
  // The test's own browser says which colours the system has.
  await page.emulateMedia({ colorScheme: 'dark' });
  await shots('dark');
  await expectAccessible(page, 'chronology in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await running.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setMinimumSize(300, 300);
      window.setContentSize(640, 800);
    }
  });
  await shots('640');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await running.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1280, 900);
  });
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await page.keyboard.press('Escape');
  await shots('es');
  await expectAccessible(page, 'chronology in Spanish');
  expect(running.complaints).toEqual([]);
});
